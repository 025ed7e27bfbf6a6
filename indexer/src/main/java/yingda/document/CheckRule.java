package yingda.document;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a document is checked for before publication; each rule can be waived with a reason. */
public enum CheckRule implements EnumWord {
  /** The same question is answered elsewhere. */
  DUPLICATE("duplicate"),
  /** Nearly the same question is answered elsewhere. */
  SIMILAR("similar"),
  /** Another answer to the question says another number, price, date or period. */
  CONTRADICTION("contradiction"),
  /** An answer leaves open whether it is right (应该可以). */
  UNCERTAIN("uncertain"),
  /** An answer blames the customer or hides behind rules (这是规定). */
  STIFF("stiff"),
  /** A link leads to no document, or to no entry of it. */
  DEAD_LINK("dead_link"),
  /** No channel has an answer, so whoever asks is handed over. */
  EMPTY("empty"),
  /** A golden question would get another first answer. */
  GOLDEN("golden");

  private final String word;

  CheckRule(String word) {
    this.word = word;
  }

  /** The word used in files and JSON: {@code duplicate}... */
  @Override
  public String word() {
    return word;
  }

  /**
   * Reasons by rule, as they are written.
   *
   * @param subject the field, for the message
   * @throws RejectedException if there is no such rule
   */
  public static Map<CheckRule, String> reasons(String subject, Map<String, String> written) {
    Map<CheckRule, String> reasons = new EnumMap<>(CheckRule.class);
    written.forEach((word, reason) -> reasons.put(of(subject, word), reason));
    return Collections.unmodifiableMap(reasons);
  }

  /** The same as they are written, in the order of the words. */
  public static Map<String, String> written(Map<CheckRule, String> reasons) {
    Map<String, String> written = new TreeMap<>();
    reasons.forEach((rule, reason) -> written.put(rule.word(), reason));
    return written;
  }

  private static CheckRule of(String subject, String word) {
    for (CheckRule rule : values()) {
      if (rule.word().equals(word)) {
        return rule;
      }
    }
    List<String> known = Arrays.stream(values()).map(CheckRule::word).toList();
    throw Refusal.invalid("unknown-check-rule")
        .with("value", word)
        .with("known", known)
        .at(subject);
  }
}
