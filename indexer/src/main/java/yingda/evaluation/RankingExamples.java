package yingda.evaluation;

import java.time.Instant;
import java.util.List;
import yingda.document.Audience;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.training.RankingExample;

/** What the queries of a task tell about the order of their hits. */
final class RankingExamples {
  private final Searcher searcher;
  private final SearchScope reader;

  RankingExamples(Searcher searcher, Instant at) {
    this.searcher = searcher;
    this.reader = SearchScope.of(Audience.INTERNAL, at);
  }

  /**
   * One for each of the first queries that have an answer.
   *
   * @param most so many, that no set outweighs the others
   */
  List<RankingExample> of(QuerySet set, int most) {
    return set.queries().stream()
        .filter(
            query ->
                query.kind() == null && Question.isAskable(TruncatedTexts.question(query.text())))
        .limit(most)
        .map(query -> SampledQuestion.of(query, searcher, reader).example(1))
        .filter(RankingExample::isOpen)
        .toList();
  }
}
