package yingda.ranking;

import java.util.Collection;
import yingda.text.Signs;

/**
 * Whether two wordings name different things though they share all other words: 错误码 -101 and 错误码
 * 101, 充 A+ 会员 and 充 A 会员. By the rules that rank entries. Safe for concurrent use.
 */
public final class StatedNumbers {
  private StatedNumbers() {}

  /**
   * Whether they have other numbers, or a word with another sign.
   *
   * @param one normalized
   * @param other normalized
   */
  public static boolean differ(String one, String other) {
    Collection<String> words = Signs.words(one);
    Collection<String> others = Signs.words(other);
    return Numbers.in(one).differFrom(Numbers.in(other))
        || NumbersAndNegation.signsDiffer(words, others)
        || NumbersAndNegation.signsDiffer(others, words);
  }
}
