package yingda.lucene;

import java.util.List;

/**
 * An entry that may answer.
 *
 * @param wording score by words of its best wording (BM25, without limit)
 * @param text score by words of its headings and its answer
 * @param meanings how near each of its wordings is in meaning, in their order; empty without an
 *     encoder
 */
record Candidate(int entry, double wording, double text, List<Double> meanings) {
  /** Its score by words. */
  double words() {
    return wording + text;
  }

  /** Whether it was found by words or by meaning, and not only counted as a match. */
  boolean isScored() {
    return words() > 0 || meaning() > 0;
  }

  /** How near the nearest wording is. */
  double meaning() {
    return meanings.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
