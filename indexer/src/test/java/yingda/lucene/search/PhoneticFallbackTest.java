package yingda.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.RankReason;
import yingda.ranking.RankedEntry;

/** What was guessed comes behind what was said, and before what only seems to be meant. */
class PhoneticFallbackTest {
  private static RankedEntry entry(int number, Map<Feature, Double> features) {
    return new RankedEntry(number, 9, RankReason.WEIGHED, "", new FeatureVector(features));
  }

  /** 怎么退货 for tuihuo. */
  private static final RankedEntry GUESSED =
      entry(
              1,
              Map.of(
                  Feature.QUERY_COVERAGE, 1.0,
                  Feature.WORDING_COVERAGE, 0.8,
                  Feature.ENTRY_COVERAGE, 1.0,
                  Feature.SUBJECT_COVERAGE, 1.0))
          .guessed();

  private static List<Integer> merged(RankedEntry found) {
    return PhoneticFallback.merged(List.of(found), List.of(GUESSED), 5).stream()
        .map(RankedEntry::entry)
        .toList();
  }

  @Test
  void lettersThatStandNowhereMeanNothing() {
    RankedEntry byChance = entry(2, Map.of(Feature.SEMANTIC, 0.45));
    assertThat(byChance.isPlausible()).isTrue();
    assertThat(merged(byChance)).containsExactly(1, 2);
  }

  @Test
  void whatHasTheLettersStaysBefore() {
    Map<Feature, Double> said =
        Map.of(
            Feature.QUERY_COVERAGE, 1.0,
            Feature.WORDING_COVERAGE, 0.5,
            Feature.ENTRY_COVERAGE, 1.0);
    assertThat(merged(entry(2, said))).containsExactly(2, 1);
  }
}
