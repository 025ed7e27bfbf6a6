package yingda.http;

import java.util.List;
import yingda.search.Highlight;

/** What matched, by the text it stands in; offsets are UTF-16 units. */
record HighlightsView(List<HighlightView> question, List<HighlightView> answer) {

  /** A stretch of a text; {@code end} is behind its last unit. */
  record HighlightView(int start, int end) {
    static List<HighlightView> of(List<Highlight> highlights) {
      return highlights.stream()
          .map(highlight -> new HighlightView(highlight.start(), highlight.end()))
          .toList();
    }
  }

  static HighlightsView of(List<Highlight> question, List<Highlight> answer) {
    return new HighlightsView(HighlightView.of(question), HighlightView.of(answer));
  }
}
