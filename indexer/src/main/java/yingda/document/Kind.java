package yingda.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
    String known = Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    throw RejectedException.invalid(
        subject, "unknown kind \"" + word + "\", expected one of " + known);
  }
}
