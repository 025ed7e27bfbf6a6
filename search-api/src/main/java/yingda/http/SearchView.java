package yingda.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.search.Explanation;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.Results;

/** Search results as JSON. */
record SearchView(
    long total,
    List<HitView> hits,
    Map<String, Map<String, Integer>> facets,
    long sequence,
    List<Warning> warnings) {

  /**
   * @param snippet the part of the plain answer where most matched
   * @param highlights {@code answer} holds offsets in the snippet
   * @param explanation only if it was asked for
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
      Instant updatedAt,
      List<OtherVersionView> otherVersions,
      @Nullable ExplanationView explanation) {}

  /** The same, with what is not as whoever asks may think. */
  SearchView warning(List<Warning> warnings) {
    return new SearchView(total, hits, facets, sequence, warnings);
  }

  static SearchView of(Results results) {
    return of(results, results.hits().stream().map(hit -> view(hit, null)).toList());
  }

  /**
   * Each hit with its explanation.
   *
   * @param results of one hit more than is shown, for the last one to be compared with
   * @param limit at most so many are shown
   */
  static SearchView explained(Results results, int limit) {
    List<Hit> hits = results.hits();
    List<HitView> views = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, hits.size()); i++) {
      Hit next = i + 1 < hits.size() ? hits.get(i + 1) : null;
      Explanation explanation = Explanation.of(hits.get(i), next, results.weights());
      views.add(view(hits.get(i), ExplanationView.of(explanation)));
    }
    return of(results, views);
  }

  private static SearchView of(Results results, List<HitView> views) {
    return new SearchView(results.total(), views, results.facets(), results.sequence(), List.of());
  }

  private static HitView view(Hit hit, @Nullable ExplanationView explanation) {
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
        HighlightsView.of(hit.questionHighlights(), inSnippet),
        hit.updatedAt(),
        OtherVersionView.of(hit.otherVersions()),
        explanation);
  }
}
