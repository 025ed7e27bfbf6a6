package yingda.search;

import java.util.Collections;
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

  @Override
  public Map<Signal, Double> values() {
    return Collections.unmodifiableMap(values);
  }

  /** How strong a signal is, from 0 to 1. */
  public double of(Signal signal) {
    return values.getOrDefault(signal, 0.0);
  }

  /** This and more; what several have is as the last of them says. */
  public Evidence and(Evidence... others) {
    Map<Signal, Double> all = Signal.copyOf(values);
    for (Evidence other : others) {
      all.putAll(other.values);
    }
    return new Evidence(all);
  }
}
