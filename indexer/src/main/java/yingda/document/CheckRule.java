package yingda.document;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a document is checked for before publication; each rule can be waived with a reason. */
public enum CheckRule {
  /** The same question is answered elsewhere. */
  DUPLICATE,
  /** Nearly the same question is answered elsewhere. */
  SIMILAR,
  /** Another answer to the question says another number, price, date or period. */
  CONTRADICTION,
  /** An answer leaves open whether it is right (应该可以). */
  UNCERTAIN,
  /** An answer blames the customer or hides behind rules (这是规定). */
  STIFF,
  /** A link leads to no document, or to no entry of it. */
  DEAD_LINK,
  /** A golden question would get another first answer. */
  GOLDEN;

  /** The word used in files and JSON: {@code duplicate}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
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
