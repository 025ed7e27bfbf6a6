package yingda.search;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.Map;

/**
 * What each signal counts in the order of the hits: their score is the weighted sum. Data, so that
 * they can be learned, shown and explained.
 *
 * @param values by signal; one that is absent counts nothing
 */
public record Weights(Map<Signal, Double> values) {
  /**
   * Used until others were learned. Set by hand, on questions of several kinds: FAQ with and
   * without answers, headings with text, with an encoder and without; near what {@link Weigher}
   * learned from all of them together.
   */
  public static final Weights DEFAULT =
      new Weights(
          Map.ofEntries(
              entry(Signal.WORDS, 6.0),
              entry(Signal.TEXT, 7.0),
              entry(Signal.OUTDONE, -10.0),
              entry(Signal.TOGETHER, 13.0),
              entry(Signal.COVERED, 1.2),
              entry(Signal.ALIKE, 7.5),
              entry(Signal.ANSWERED, 2.4),
              entry(Signal.MEANING, 8.0),
              entry(Signal.AGREED, 15.0),
              entry(Signal.EXACT, 3.0),
              entry(Signal.KNOWN, 0.7),
              entry(Signal.HELPFUL, 0.7),
              entry(Signal.UNHELPFUL, -0.7),
              entry(Signal.FAQ, 0.6),
              entry(Signal.RECENT, 0.2),
              entry(Signal.OTHER_NUMBERS, -0.2),
              entry(Signal.NEGATED, -1.3)));

  public Weights {
    values = Signal.copyOf(values);
  }

  @Override
  public Map<Signal, Double> values() {
    return Collections.unmodifiableMap(values);
  }

  /** What a signal counts. */
  public double of(Signal signal) {
    return values.getOrDefault(signal, 0.0);
  }

  /** The score of what has this evidence: of no unit, comparable within one result. */
  public double score(Evidence evidence) {
    double score = 0;
    for (Map.Entry<Signal, Double> weight : values.entrySet()) {
      score += weight.getValue() * evidence.of(weight.getKey());
    }
    return score;
  }
}
