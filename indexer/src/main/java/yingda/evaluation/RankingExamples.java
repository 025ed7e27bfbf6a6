package yingda.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yingda.document.Audience;
import yingda.ranking.FeatureVector;
import yingda.ranking.RankReason;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.training.RankingExample;

/** What the queries of a task tell about the order of their hits. */
final class RankingExamples {
  /** All that are looked at closely. */
  private static final int HITS = 15;

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
        .map(this::of)
        .filter(RankingExample::isOpen)
        .toList();
  }

  private RankingExample of(Query query) {
    Question question = new Question(TruncatedTexts.question(query.text()));
    List<FeatureVector> right = new ArrayList<>();
    List<FeatureVector> wrong = new ArrayList<>();
    for (Hit hit : searcher.best(question, reader, Filter.NONE, HITS).hits()) {
      if (hit.placement() == RankReason.WEIGHED) {
        (query.isAnsweredBy(hit) ? right : wrong).add(hit.features());
      }
    }
    return new RankingExample(right, wrong);
  }
}
