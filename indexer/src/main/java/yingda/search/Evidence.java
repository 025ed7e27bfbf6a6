package yingda.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * What speaks for a hit and against it.
 *
 * @param values by signal; one that is absent is 0
 */
public record Evidence(Map<Signal, Double> values) {
  public Evidence {
    values = Signal.copyOf(values);
  }

  /** How strong a signal is, from 0 to 1. */
  public double of(Signal signal) {
    return values.getOrDefault(signal, 0.0);
  }

  /** This and more; what both have is as the other says. */
  public Evidence and(Evidence other) {
    Map<Signal, Double> all = new EnumMap<>(Signal.class);
    all.putAll(values);
    all.putAll(other.values);
    return new Evidence(all);
  }
}
