package yingda.lucene.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yingda.search.Highlight;

/** Puts highlights in the form they are shown. */
final class HighlightMerger {
  private HighlightMerger() {}

  /**
   * Where the stretches stand in a text.
   *
   * @param stretches of terms side by side
   * @param places of each term
   */
  static List<Highlight> of(
      Collection<List<String>> stretches, Map<String, List<Highlight>> places) {
    List<Highlight> found = new ArrayList<>();
    for (List<String> stretch : stretches) {
      List<Highlight> whole = places.getOrDefault(stretch.getFirst(), List.of());
      for (String next : stretch.subList(1, stretch.size())) {
        whole = continued(whole, places.getOrDefault(next, List.of()));
      }
      found.addAll(whole);
    }
    return joined(found);
  }

  private static List<Highlight> continued(List<Highlight> begun, List<Highlight> next) {
    Map<Integer, Integer> ends = new HashMap<>();
    next.forEach(place -> ends.put(place.start(), place.end()));
    return begun.stream()
        .filter(place -> ends.containsKey(place.end()))
        .map(place -> new Highlight(place.start(), ends.getOrDefault(place.end(), 0)))
        .toList();
  }

  /** In order, touching and overlapping ones joined. */
  static List<Highlight> joined(List<Highlight> highlights) {
    List<Highlight> joined = new ArrayList<>();
    for (Highlight highlight : sorted(highlights)) {
      Highlight last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && highlight.start() <= last.end()) {
        int end = Math.max(last.end(), highlight.end());
        joined.set(joined.size() - 1, new Highlight(last.start(), end));
      } else {
        joined.add(highlight);
      }
    }
    return joined;
  }

  private static List<Highlight> sorted(List<Highlight> highlights) {
    return highlights.stream().sorted(Comparator.comparingInt(Highlight::start)).toList();
  }
}
