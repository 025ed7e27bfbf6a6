package yingda.ranking;

import java.util.Comparator;
import java.util.List;
import yingda.encoder.SimilarityFloor;

/**
 * An entry that may answer.
 *
 * @param wording score by words of its best wording (BM25, without limit)
 * @param text score by words of its headings and its answer
 * @param meanings the cosine of each of its wordings to the question, in their order, at least 0;
 *     empty without an encoder
 * @param pretrained the same by the pretrained encoder
 * @param found whether it is among the best by words or by meaning, and not only a match
 */
public record Candidate(
    int entry,
    double wording,
    double text,
    List<Double> meanings,
    PretrainedScores pretrained,
    boolean found) {
  /** One that no pretrained encoder has told anything of. */
  public Candidate(int entry, double wording, double text, List<Double> meanings, boolean found) {
    this(entry, wording, text, meanings, PretrainedScores.NONE, found);
  }

  /** Its score by words. */
  double words() {
    return wording + text;
  }

  /** How near the nearest wording is. */
  double meaning(SimilarityFloor floor) {
    return floor.nearness(meanings.stream().mapToDouble(Double::doubleValue).max().orElse(0));
  }

  /** How near the three nearest are on average, from 0 to 1: one may be near by chance. */
  double agreement(SimilarityFloor floor) {
    return floor.agreement(meanOfNearest(meanings));
  }

  static double meanOfNearest(List<Double> cosines) {
    return cosines.stream()
        .sorted(Comparator.reverseOrder())
        .limit(RankingParameters.DEFAULT.wording().averaged())
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }
}
