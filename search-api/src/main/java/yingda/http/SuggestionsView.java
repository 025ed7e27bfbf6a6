package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.http.HighlightsView.HighlightView;
import yingda.search.Suggestion;
import yingda.search.Suggestions;

/** Questions that complete what is being typed, as JSON, best first. */
record SuggestionsView(List<SuggestionView> suggestions, long sequence) {

  /**
   * @param product absent if it is about none
   * @param question the entry's question, even if another wording of it matched
   * @param matched the wording that matched
   * @param highlights in {@code matched}
   */
  record SuggestionView(
      String documentId,
      String anchor,
      Kind kind,
      @Nullable String product,
      Audience audience,
      String question,
      String matched,
      List<HighlightView> highlights) {
    static SuggestionView of(Suggestion suggestion) {
      return new SuggestionView(
          suggestion.documentId(),
          suggestion.anchor(),
          suggestion.kind(),
          suggestion.product(),
          suggestion.audience(),
          suggestion.question(),
          suggestion.matched(),
          HighlightView.of(suggestion.highlights()));
    }
  }

  static SuggestionsView of(Suggestions found) {
    return new SuggestionsView(
        found.suggestions().stream().map(SuggestionView::of).toList(), found.sequence());
  }
}
