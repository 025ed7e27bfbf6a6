package yingda.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * A figure that is not what it was.
 *
 * @param set the set of queries
 * @param figure its name, such as {@code P@1}
 * @param before null if it was not there
 * @param now null if it is no longer there
 * @param fell whether it is one that must not fall, and did by more than {@link #TOLERANCE} or is
 *     gone
 */
public record ResultsDifference(
    String set, String figure, @Nullable Double before, @Nullable Double now, boolean fell) {
  /** Half of the last decimal that is kept. */
  private static final double TOLERANCE = 0.0005;

  /**
   * What differs in the sets both results have, by set. Sets of only one of them are passed over: a
   * part of the tasks may be run.
   *
   * @throws RejectedException if they have no set in common
   */
  public static List<ResultsDifference> between(ResultsFile before, ResultsFile now) {
    List<ResultsDifference> differences = new ArrayList<>();
    Set<String> common = new LinkedHashSet<>(new TreeMap<>(now.sets()).keySet());
    common.retainAll(before.sets().keySet());
    if (common.isEmpty()) {
      throw Refusal.invalid("no-common-sets").with("sets", now.sets().keySet()).at("--compare");
    }
    for (String set : common) {
      Figures old = Objects.requireNonNull(before.sets().get(set));
      Figures fresh = Objects.requireNonNull(now.sets().get(set));
      differences.addAll(between(set, old.guarded(), fresh.guarded(), true));
      differences.addAll(between(set, old.watched(), fresh.watched(), false));
    }
    return differences;
  }

  private static List<ResultsDifference> between(
      String set,
      Map<String, ? extends @Nullable Double> before,
      Map<String, ? extends @Nullable Double> now,
      boolean guarded) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(now.keySet());
    List<ResultsDifference> differences = new ArrayList<>();
    for (String name : names) {
      Double old = before.get(name);
      Double fresh = now.get(name);
      if (!Objects.equals(old, fresh)) {
        differences.add(new ResultsDifference(set, name, old, fresh, guarded && fell(old, fresh)));
      }
    }
    return differences;
  }

  private static boolean fell(@Nullable Double before, @Nullable Double now) {
    return before != null && (now == null || now < before - TOLERANCE);
  }

  /** Such as {@code drcd P@1: 0.941 -> 0.938, fell}. */
  @Override
  public String toString() {
    return set + " " + figure + ": " + shown(before) + " -> " + shown(now) + (fell ? ", fell" : "");
  }

  private static String shown(@Nullable Double figure) {
    return figure == null ? "none" : String.format(Locale.ROOT, "%.3f", figure);
  }
}
