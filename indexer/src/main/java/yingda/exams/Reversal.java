package yingda.exams;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says the contrary of a statement, where one word decides it. */
final class Reversal {
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
          Map.entry("可以", "不能"));

  /** Where more than one thing is denied, or on conditions, nobody knows what the contrary is. */
  private static final String DENIALS = "不没未无非否";

  private static final List<String> AMBIGUOUS =
      List.of("能不能", "可不可以", "除", "才", "只", "不仅", "不但", "如果", "要是", "可能", "至少", "一般");

  private Reversal() {}

  /** Null if there is no sure one. */
  static @Nullable String of(String statement) {
    if (AMBIGUOUS.stream().anyMatch(statement::contains) || statement.contains("“")) {
      return null;
    }
    long denials = statement.chars().filter(character -> DENIALS.indexOf(character) >= 0).count();
    for (Map.Entry<String, String> word : WORDS) {
      int at = statement.indexOf(word.getKey());
      boolean isDenial = word.getKey().startsWith("不");
      boolean isOnce = at >= 0 && statement.indexOf(word.getKey(), at + 1) < 0;
      if (isOnce && denials == (isDenial ? 1 : 0)) {
        return statement.substring(0, at)
            + word.getValue()
            + statement.substring(at + word.getKey().length());
      }
    }
    return null;
  }
}
