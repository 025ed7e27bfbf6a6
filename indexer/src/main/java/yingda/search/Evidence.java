package yingda.search;

/**
 * What speaks for a hit, each from 0 to 1. A word counts by its rarity: its inverse document
 * frequency over all wordings.
 *
 * @param asked share of the query that the matched wording has
 * @param covered share of the matched wording that the query has
 * @param answered share of the query that the wording, the headings above or the answer have
 * @param exact whether query and wording are the same but for punctuation, case and script
 */
public record Evidence(double asked, double covered, double answered, boolean exact) {
  private static final double ASKED = 5;
  private static final double COVERED = 3;
  private static final double ANSWERED = 1.5;

  /** All of it in one number from 0 to 1; the weights were set by hand on golden questions. */
  public double strength() {
    double sum = ASKED * asked + COVERED * covered + ANSWERED * answered;
    return exact ? 1 : sum / (ASKED + COVERED + ANSWERED);
  }
}
