package yingda.usage;

import java.util.LinkedHashSet;
import java.util.Set;
import yingda.ranking.StatedNumbers;
import yingda.text.Bigrams;
import yingda.text.Normalizer;
import yingda.text.WordingKey;

/** When two questions that nothing answered are the same gap. Safe for concurrent use. */
public final class QuestionSimilarity {
  /**
   * From this share of common pairs on (Dice's coefficient) two wordings are one gap: 支持花呗吗 and
   * 支持花呗分期吗 are, 支持花呗吗 and 支持微信吗 are not.
   */
  public static final double SAME = 0.6;

  private final Normalizer normalizer;

  public QuestionSimilarity(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  /** What wordings share that differ in width, case, punctuation or spaces only. */
  public String key(String question) {
    return WordingKey.of(normalizer.normalize(question));
  }

  /**
   * Whether two wordings are not the same gap, however alike: they have other numbers or signs, or
   * one has nothing but numbers and the other says more.
   */
  public boolean differ(String one, String other) {
    String first = normalizer.normalize(one);
    String second = normalizer.normalize(other);
    boolean isBare = hasNoLetter(first) || hasNoLetter(second);
    return StatedNumbers.differ(first, second)
        || (isBare && !WordingKey.of(first).equals(WordingKey.of(second)));
  }

  private static boolean hasNoLetter(String text) {
    return text.codePoints().noneMatch(Character::isLetter);
  }

  /** The pairs of neighbouring characters, by which wordings are compared. */
  public Set<String> pairs(String question) {
    Set<String> pairs = new LinkedHashSet<>();
    Bigrams.tokens(normalizer.normalize(question)).forEach(token -> pairs.add(token.text()));
    return pairs;
  }
}
