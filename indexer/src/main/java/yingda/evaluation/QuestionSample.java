package yingda.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yingda.document.Audience;
import yingda.ranking.Feature;
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
        set.name(),
        asked.stream().map(query -> SampledQuestion.of(query, searcher, reader)).toList());
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
}
