package yingda.search;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the next hit lost.
 *
 * @param over the hit that comes next
 * @param by how much higher the score is; null where the two are not in their order by score
 * @param because the signals that made most of the lead, strongest first; none without {@code by}
 * @param despite the signals in which the next one is better, strongest first
 */
public record Lead(
    Hit over, @Nullable Double by, List<Difference> because, List<Difference> despite) {
  private static final int TELLING = 3;

  public Lead {
    because = List.copyOf(because);
    despite = List.copyOf(despite);
  }

  static Lead of(Hit hit, Hit next, Weights weights) {
    if (!hit.placement().isByScore() || !next.placement().isByScore()) {
      return new Lead(next, null, List.of(), List.of());
    }
    List<Difference> differences =
        Arrays.stream(Signal.values())
            .map(signal -> difference(signal, hit.evidence(), next.evidence(), weights))
            .sorted(comparingDouble((Difference difference) -> -Math.abs(difference.by())))
            .toList();
    return new Lead(
        next,
        hit.score() - next.score(),
        differences.stream().filter(difference -> difference.by() > 0).limit(TELLING).toList(),
        differences.stream().filter(difference -> difference.by() < 0).limit(TELLING).toList());
  }

  private static Difference difference(
      Signal signal, Evidence evidence, Evidence other, Weights weights) {
    double more = evidence.of(signal) - other.of(signal);
    return new Difference(signal, weights.of(signal) * more);
  }
}
