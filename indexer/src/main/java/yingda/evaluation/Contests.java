package yingda.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yingda.document.Audience;
import yingda.search.Contest;
import yingda.search.Evidence;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Placement;
import yingda.search.Question;
import yingda.search.Reader;
import yingda.search.Searcher;

/** What the queries of a task tell about the order of their hits. */
final class Contests {
  /** All that are looked at closely. */
  private static final int HITS = 15;

  private final Searcher searcher;
  private final Reader reader;

  Contests(Searcher searcher, Instant at) {
    this.searcher = searcher;
    this.reader = Reader.of(Audience.INTERNAL, at);
  }

  /**
   * One for each of the first queries that have an answer.
   *
   * @param most so many, that no set outweighs the others
   */
  List<Contest> of(QuerySet set, int most) {
    return set.queries().stream()
        .filter(query -> query.kind() == null && Question.isAskable(Capped.question(query.text())))
        .limit(most)
        .map(this::of)
        .filter(Contest::isOpen)
        .toList();
  }

  private Contest of(Query query) {
    Question question = new Question(Capped.question(query.text()));
    List<Evidence> right = new ArrayList<>();
    List<Evidence> wrong = new ArrayList<>();
    for (Hit hit : searcher.best(question, reader, Filter.NONE, HITS).hits()) {
      if (hit.placement() == Placement.WEIGHED) {
        (query.isAnsweredBy(hit) ? right : wrong).add(hit.evidence());
      }
    }
    return new Contest(right, wrong);
  }
}
