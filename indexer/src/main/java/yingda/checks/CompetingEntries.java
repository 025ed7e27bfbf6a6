package yingda.checks;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.search.Searcher;

/**
 * Entries of other documents that the same reader could be given for a question: of the same
 * product, for a common version, audience and time.
 */
final class CompetingEntries {
  private static final int MOST = 5;

  private final Searcher searcher;
  private final Published published;
  private final Clock clock;

  CompetingEntries(Searcher searcher, Published published, Clock clock) {
    this.searcher = searcher;
    this.published = published;
    this.clock = clock;
  }

  List<Hit> of(Document document, String wording) {
    if (!Question.isAskable(wording)) {
      return List.of();
    }
    SearchScope reader = SearchScope.of(Audience.INTERNAL, clock.instant());
    Map<String, Boolean> met = new HashMap<>();
    return searcher.best(new Question(wording), reader, Filter.NONE, MOST).hits().stream()
        .filter(hit -> met.computeIfAbsent(hit.documentId(), id -> meets(document, id)))
        .toList();
  }

  private boolean meets(Document document, String otherId) {
    if (document.family().equals(Document.familyOf(otherId))) {
      return false;
    }
    return published.of(otherId).filter(other -> meet(document, other)).isPresent();
  }

  private static boolean meet(Document one, Document other) {
    return one.scope().meets(other.scope()) && one.validity().overlaps(other.validity());
  }
}
