package yingda.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.Results;

/** Search results as JSON. */
record SearchView(
    long total, List<HitView> hits, Map<String, Map<String, Integer>> facets, long sequence) {

  /**
   * @param snippet the part of the plain answer where most matched
   * @param highlights {@code answer} holds offsets in the snippet
   */
  record HitView(
      String documentId,
      String anchor,
      int revision,
      Kind kind,
      String title,
      List<String> path,
      @Nullable String product,
      String versions,
      Audience audience,
      String question,
      String matched,
      String snippet,
      HighlightsView highlights,
      Instant updatedAt) {}

  static SearchView of(Results results) {
    return new SearchView(
        results.total(),
        results.hits().stream().map(SearchView::view).toList(),
        results.facets(),
        results.sequence());
  }

  private static HitView view(Hit hit) {
    Snippet snippet = Snippet.of(hit.text(), hit.textHighlights());
    List<Highlight> inSnippet = snippet.highlights();
    return new HitView(
        hit.documentId(),
        hit.anchor(),
        hit.revision(),
        hit.kind(),
        hit.title(),
        hit.path(),
        hit.product(),
        hit.versions(),
        hit.audience(),
        hit.question(),
        hit.matched(),
        snippet.text(),
        new HighlightsView(hit.questionHighlights(), inSnippet),
        hit.updatedAt());
  }
}
