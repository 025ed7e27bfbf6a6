package yingda.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yingda.text.Normalizer;
import yingda.text.WordingKey;

/** Whether what was found first is the only one that fits. For one search. */
public final class RivalDetector {
  private static final RankingParameters.Rival NUMBERS = RankingParameters.DEFAULT.rival();

  private final CandidateTexts texts;
  private final Normalizer normalizer;

  public RivalDetector(RankingSource source) {
    this.texts = source.texts();
    this.normalizer = source.analysis().normalizer();
  }

  /**
   * The same entries; the first one's features tell how good its best rival is. What is in force
   * for a time beside a rule that always is, as a campaign, is one, and says so itself.
   */
  public List<RankedEntry> tell(List<RankedEntry> ranked) throws IOException {
    if (ranked.size() < 2) {
      return ranked;
    }
    RankedEntry first = ranked.getFirst();
    String wording = exact(first);
    String answer = texts.answer(first.entry());
    double best = 0;
    List<RankedEntry> told = new ArrayList<>(ranked);
    for (int i = 1; i < ranked.size(); i++) {
      RankedEntry other = ranked.get(i);
      boolean isCampaign = isCampaignBeside(first, other);
      boolean isSame = asked(first, other) && exact(other).equals(wording);
      double fits = isCampaign || isSame ? 1 : fits(first, other);
      if (fits > best && !texts.answer(other.entry()).equals(answer)) {
        best = fits;
      }
      if (isCampaign) {
        told.set(i, other.with(new FeatureVector(Map.of(Feature.RIVAL, 1.0))));
      }
    }
    return RankedEntry.firstWith(new FeatureVector(Map.of(Feature.RIVAL, best)), told);
  }

  /** Whether the other is in force for a time only, and says most of what is asked. */
  private boolean isCampaignBeside(RankedEntry first, RankedEntry other) throws IOException {
    return has(Feature.ENTRY_COVERAGE, other, first, NUMBERS.temporaryEntry())
        && has(Feature.SUBJECT_COVERAGE, other, first, NUMBERS.temporarySubject())
        && other.features().of(Feature.SUBJECT_COVERAGE) > 0
        && texts.isTemporary(other.entry())
        && !texts.isTemporary(first.entry());
  }

  /**
   * How much the first names that was not said, if both have what was. Where both have all of the
   * question, as 退货运费 and 换货运费 have 运费谁出, less of it leaves open which is meant.
   */
  private static double fits(RankedEntry first, RankedEntry other) {
    double named =
        Math.min(
            first.features().of(Feature.SUBJECT_COVERAGE),
            other.features().of(Feature.SUBJECT_COVERAGE));
    double unasked = first.features().of(Feature.UNASKED_SUBJECT);
    double others = other.features().of(Feature.UNASKED_SUBJECT);
    boolean haveAll =
        first.features().of(Feature.QUERY_COVERAGE) >= 1
            && other.features().of(Feature.ENTRY_COVERAGE) >= 1
            && other.features().of(Feature.QUERY_COVERAGE) >= NUMBERS.queryCoverage();
    double either = haveAll ? Math.sqrt(Math.min(unasked, others)) : 0;
    return named * Math.max(unasked, either);
  }

  /** Whether the other has as much of the question. */
  private static boolean asked(RankedEntry first, RankedEntry other) {
    return has(Feature.QUERY_COVERAGE, other, first, 1)
        && has(Feature.SUBJECT_COVERAGE, other, first, 1);
  }

  private static boolean has(Feature feature, RankedEntry other, RankedEntry first, double share) {
    return other.features().of(feature) >= share * first.features().of(feature);
  }

  private String exact(RankedEntry ranked) {
    return WordingKey.of(normalizer.normalize(ranked.wording()));
  }
}
