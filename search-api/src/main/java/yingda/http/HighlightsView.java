package yingda.http;

import java.util.List;
import yingda.search.Highlight;

/** What matched, by the text it stands in; offsets are UTF-16 units. */
record HighlightsView(List<Highlight> question, List<Highlight> answer) {}
