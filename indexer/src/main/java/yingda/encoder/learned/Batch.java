package yingda.encoder.learned;

import java.util.List;

/**
 * What is learned in one step. The first {@code pairs} wordings belong to the next {@code pairs},
 * one by one; behind them stand wordings that are known not to mean what one of those means.
 *
 * @param wordings rows of their features
 * @param meanings by wording: equal where the meaning is
 */
record Batch(int pairs, List<int[]> wordings, List<String> meanings) {

  /** The index of the wording that belongs to one of the first {@code 2 * pairs}. */
  int partner(int wording) {
    return wording < pairs ? wording + pairs : wording - pairs;
  }

  /** Whether the one must not be near the other. */
  boolean isWrong(int wording, int other) {
    return wording != other && !meanings.get(wording).equals(meanings.get(other));
  }
}
