package yingda.search;

/**
 * How likely a reply is right, judged by what question and wording share: a logistic function of
 * the evidence. The coefficients were set by hand on golden questions, so this is an ordering with
 * sensible ends rather than a calibrated probability; learning them from data replaces this class.
 */
final class Confidence {
  private static final double BASE = -4.5;
  private static final double OF_THE_SAME = 0.99;

  private Confidence() {}

  static double of(Evidence evidence) {
    if (evidence.of(Signal.EXACT) == 1) {
      return OF_THE_SAME;
    }
    double logit =
        BASE
            + 5 * evidence.of(Signal.ASKED)
            + 3 * evidence.of(Signal.COVERED)
            + 1.5 * evidence.of(Signal.ANSWERED);
    return Math.min(OF_THE_SAME, 1 / (1 + Math.exp(-logit)));
  }
}
