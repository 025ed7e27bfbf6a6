package yingda.evaluation;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.LinearModel;
import yingda.ranking.RankReason;
import yingda.ranking.RankedEntry;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.text.Fingerprint;
import yingda.training.LabelledHit;
import yingda.training.RankingExample;

/**
 * A question with all hits that were looked at closely, so that other numbers can be tried on it
 * without asking again.
 *
 * @param id names it; the same question in other characters has the same
 * @param kind null if it has an answer, or else why it has none
 * @param hits in their order
 * @param weighed how many of the first have their place by their score
 */
record SampledQuestion(String id, @Nullable String kind, List<LabelledHit> hits, int weighed) {
  /** All that are looked at closely. */
  private static final int HITS = 15;

  SampledQuestion {
    hits = List.copyOf(hits);
  }

  static SampledQuestion of(Query query, Searcher searcher, SearchScope reader) {
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

  /** By its id, so that all its forms are in one half. */
  boolean isInFirstHalf() {
    return Fingerprint.number(id) % 2 == 0;
  }

  RankingExample example(double weight) {
    List<FeatureVector> right = new ArrayList<>();
    List<FeatureVector> wrong = new ArrayList<>();
    for (LabelledHit hit : hits.subList(0, weighed)) {
      (hit.right() ? right : wrong).add(hit.features());
    }
    return new RankingExample(right, wrong, weight);
  }

  /** The hit that these weights put first; null if there is none. */
  @Nullable LabelledHit first(LinearModel weights) {
    if (weighed == 0) {
      return hits.isEmpty() ? null : hits.getFirst();
    }
    List<RankedEntry> ranked = new ArrayList<>();
    for (int i = 0; i < weighed; i++) {
      FeatureVector features = hits.get(i).features();
      double score = weights.score(features);
      FeatureVector told =
          features.and(new FeatureVector(Map.of(Feature.LEAD, 0.0, Feature.CROWD, 0.0)));
      ranked.add(new RankedEntry(i, score, RankReason.WEIGHED, "", told));
    }
    ranked.sort(comparingDouble(RankedEntry::score).reversed());
    RankedEntry first = RankedEntry.withLead(ranked).getFirst();
    FeatureVector features =
        first.entry() == 0
            ? first.features()
            : first.features().and(new FeatureVector(Map.of(Feature.RIVAL, 0.0)));
    return new LabelledHit(features, hits.get(first.entry()).right());
  }
}
