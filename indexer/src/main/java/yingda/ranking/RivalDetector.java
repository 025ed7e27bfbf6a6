package yingda.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import yingda.text.Normalizer;
import yingda.text.WordingKey;

/** Whether what was found first is the only one that fits. For one search. */
public final class RivalDetector {
  private final CandidateTexts texts;
  private final Normalizer normalizer;

  public RivalDetector(RankingSource source) {
    this.texts = source.texts();
    this.normalizer = source.analysis().normalizer();
  }

  /** The same entries; the first one's features tells how good its best rival is. */
  public List<RankedEntry> tell(List<RankedEntry> ranked) throws IOException {
    if (ranked.size() < 2) {
      return ranked;
    }
    RankedEntry first = ranked.getFirst();
    String wording = exact(first);
    String answer = texts.answer(first.entry());
    double best = 0;
    for (RankedEntry other : ranked.subList(1, ranked.size())) {
      double fits = asked(first, other) && exact(other).equals(wording) ? 1 : fits(first, other);
      if (fits > best && !texts.answer(other.entry()).equals(answer)) {
        best = fits;
      }
    }
    return RankedEntry.firstWith(new FeatureVector(Map.of(Feature.RIVAL, best)), ranked);
  }

  private double fits(RankedEntry first, RankedEntry other) {
    double named =
        Math.min(
            first.features().of(Feature.SUBJECT_COVERAGE),
            other.features().of(Feature.SUBJECT_COVERAGE));
    return named * first.features().of(Feature.UNASKED_SUBJECT);
  }

  /** Whether the other has as much of the question. */
  private static boolean asked(RankedEntry first, RankedEntry other) {
    return has(Feature.QUERY_COVERAGE, other, first) && has(Feature.SUBJECT_COVERAGE, other, first);
  }

  private static boolean has(Feature feature, RankedEntry other, RankedEntry first) {
    return other.features().of(feature) >= first.features().of(feature);
  }

  private String exact(RankedEntry ranked) {
    return WordingKey.of(normalizer.normalize(ranked.wording()));
  }
}
