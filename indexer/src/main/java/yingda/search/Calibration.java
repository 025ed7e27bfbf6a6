package yingda.search;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;

/**
 * Makes evidence a probability: a logistic function of its signals. Unlike {@link Weights}, which
 * only order, it tells how likely the first hit is right, whatever the question.
 *
 * @param bias without any evidence
 * @param weights by signal, in logits; one that is absent counts nothing
 * @param sure from this confidence on a reply may be sent as it is
 */
public record Calibration(double bias, Map<Signal, Double> weights, double sure) {
  /**
   * Used until one was learned. Set by hand, near what was learned from golden questions of several
   * kinds; {@code NAMED}, {@code OPEN}, {@code RIVALLED} and the bias by trying values on {@code
   * content/golden}, so its figures are no proof of them.
   */
  public static final Calibration DEFAULT =
      new Calibration(
          -6.6,
          Map.ofEntries(
              entry(Signal.COVERED, 2.0),
              entry(Signal.ALIKE, 2.0),
              entry(Signal.ANSWERED, 3.0),
              entry(Signal.MEANING, 1.0),
              entry(Signal.CONFIRMED, 1.5),
              entry(Signal.LONG, 1.5),
              entry(Signal.EXACT, 1.0),
              entry(Signal.KNOWN, 1.5),
              entry(Signal.STRANGE, -1.0),
              entry(Signal.OFF_TOPIC, -2.0),
              entry(Signal.NEGATED, -0.3),
              entry(Signal.TOLD, 4.0),
              entry(Signal.NAMED, 1.0),
              entry(Signal.OPEN, -6.0),
              entry(Signal.RIVALLED, -1.0),
              entry(Signal.LEAD, 5.0)),
          0.8);

  /** No number of examples makes anything certain. */
  private static final double HIGHEST = 0.99;

  public Calibration {
    weights = Map.copyOf(weights);
  }

  /** How likely it is that what has this evidence is right, from 0 to 0.99. */
  public double confidence(Evidence evidence) {
    double logit = bias;
    for (Map.Entry<Signal, Double> weight : new EnumMap<>(weights).entrySet()) {
      logit += weight.getValue() * evidence.of(weight.getKey());
    }
    return Math.min(HIGHEST, 1 / (1 + Math.exp(-logit)));
  }
}
