package yingda.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yingda.search.Highlight;

/** Puts highlights in the form they are shown. */
final class Highlights {
  private Highlights() {}

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
