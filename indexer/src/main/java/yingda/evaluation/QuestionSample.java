package yingda.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yingda.document.Audience;
import yingda.ranking.Feature;
import yingda.ranking.RankReason;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.text.Fingerprint;
import yingda.training.LabelledHit;

/**
 * Questions of a set with what they find.
 *
 * @param set its name
 */
record QuestionSample(String set, List<SampledQuestion> questions) {
  /** All that are looked at closely. */
  private static final int HITS = 15;

  QuestionSample {
    questions = List.copyOf(questions);
  }

  /**
   * @param most so many with an answer, and as many without; which ones depends on none of them
   */
  static QuestionSample of(QuerySet set, Searcher searcher, Instant at, int most) {
    List<Query> drawn = new ArrayList<>(set.queries());
    drawn.removeIf(query -> !Question.isAskable(TruncatedTexts.question(query.text())));
    drawn.sort(Comparator.comparingLong(query -> Fingerprint.number(query.id() + " drawn")));
    List<Query> asked =
        new ArrayList<>(drawn.stream().filter(query -> query.kind() == null).limit(most).toList());
    asked.addAll(drawn.stream().filter(query -> query.kind() != null).limit(most).toList());
    SearchScope reader = SearchScope.of(Audience.INTERNAL, at);
    return new QuestionSample(
        set.name(), asked.stream().map(query -> question(query, searcher, reader)).toList());
  }

  /** Whether an encoder told something of any hit: one is near or far. */
  boolean isEncoded() {
    return questions.stream()
        .flatMap(question -> question.hits().stream())
        .map(LabelledHit::features)
        .anyMatch(
            features ->
                features.of(Feature.PRETRAINED) > 0 || features.of(Feature.PRETRAINED_FAR) > 0);
  }

  private static SampledQuestion question(Query query, Searcher searcher, SearchScope reader) {
    Question question = new Question(TruncatedTexts.question(query.text()));
    List<Hit> hits = searcher.best(question, reader, Filter.NONE, HITS).hits();
    List<LabelledHit> labelled =
        hits.stream().map(hit -> new LabelledHit(hit.features(), query.isAnsweredBy(hit))).toList();
    int weighed = 0;
    while (weighed < hits.size() && hits.get(weighed).placement() == RankReason.WEIGHED) {
      weighed++;
    }
    return new SampledQuestion(query.id(), query.kind(), labelled, weighed);
  }
}
