package yingda.ranking;

import java.util.List;
import yingda.encoder.SimilarityFloor;

/**
 * How near a candidate is to the question by the pretrained encoder.
 *
 * @param wordings the cosine of each of its wordings, in their order; empty without such an encoder
 * @param text the cosine of the nearest window of its text; 0 if none was read
 */
public record PretrainedScores(List<Double> wordings, double text) {
  /** Without such an encoder. */
  public static final PretrainedScores NONE = new PretrainedScores(List.of(), 0);

  public PretrainedScores {
    wordings = List.copyOf(wordings);
  }

  /** How near the nearest wording is. */
  double nearest(SimilarityFloor floor) {
    return floor.nearness(wordings.stream().mapToDouble(Double::doubleValue).max().orElse(0));
  }

  /** How near the nearest wording or window is. */
  double best(SimilarityFloor floor) {
    return Math.max(nearest(floor), floor.nearness(text));
  }

  /** Whether such an encoder has told anything of it. */
  boolean isKnown() {
    return !wordings.isEmpty();
  }

  /** How near the three nearest are on average. */
  double agreement(SimilarityFloor floor) {
    return floor.agreement(Candidate.meanOfNearest(wordings));
  }
}
