package yingda.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What sort of document it is (类型). */
public enum Kind {
  /** Questions with their answers (常见问题). */
  FAQ,
  /** A manual or handbook; its headings are its questions (手册). */
  MANUAL,
  /** What was done for one customer (案例). */
  CASE,
  /** A ready reply (话术). */
  SCRIPT;

  /** The word used in files, addresses and JSON: {@code faq}, {@code manual}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param subject the field, for the message
   * @throws RejectedException if there is no such kind
   */
  public static Kind of(String subject, String word) {
    for (Kind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    List<String> known = Arrays.stream(values()).map(Kind::word).toList();
    throw Refusal.invalid("unknown-kind").with("value", word).with("known", known).at(subject);
  }
}
