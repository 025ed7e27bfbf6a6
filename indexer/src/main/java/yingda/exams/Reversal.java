package yingda.exams;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says the contrary of a statement, where one word decides it. */
final class Reversal {
  private static final String GRANT = "可以";

  /** Words whose contrary is another word, the surest first. */
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("由您承担", "由我们承担"),
          Map.entry("由我们承担", "由您承担"),
          Map.entry("不可以", "可以"),
          Map.entry("不能", "能"),
          Map.entry("不需要", "需要"),
          Map.entry("不支持", "支持"),
          Map.entry("不参加", "参加"),
          Map.entry("不再", "仍然"),
          Map.entry("不得", "可以"),
          Map.entry("必须", "不必"),
          Map.entry(GRANT, "不能"));

  private static final String DENIALS = "不没未无非否";

  /**
   * What may be done, must be done or is borne by somebody: of two the contrary of one is unsure.
   */
  private static final Pattern MODAL =
      Pattern.compile("可以|(?<![功智技性动])能|需要|(?<![需主])要|必须|不必|不得|支持|参加|承担|不再");

  /**
   * Conditions, bounds, and parts that need others: nobody knows what the contrary is, or it is
   * absurd.
   */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "[“：；除才只最也就但都]|，或|不仅|如果|可能|至少|至多|一般|照常|一次|所以|因此|、[^、，。]*(?:可以|能|必须|需要)"
              + "|(?:可以|不能|必须|需要)(?:[，。]|[^，。]{0,20}的)");

  private Reversal() {}

  /**
   * Null if there is no sure one.
   *
   * @param isReply whether it is of a reply, which grants things; a text of another kind says how
   *     things are done, and the contrary of that is absurd
   */
  static @Nullable String of(String statement, boolean isReply) {
    boolean isSure = MODAL.matcher(statement).results().limit(2).count() == 1;
    if (!isSure || AMBIGUOUS.matcher(statement).find()) {
      return null;
    }
    long denials = statement.chars().filter(character -> DENIALS.indexOf(character) >= 0).count();
    for (Map.Entry<String, String> word : WORDS) {
      int at = statement.indexOf(word.getKey());
      boolean isDenial = word.getKey().startsWith("不");
      boolean isMeant = isReply || !word.getKey().equals(GRANT);
      if (at >= 0 && isMeant && denials == (isDenial ? 1 : 0)) {
        return statement.substring(0, at)
            + word.getValue()
            + statement.substring(at + word.getKey().length());
      }
    }
    return null;
  }
}
