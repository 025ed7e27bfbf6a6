package yingda.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yingda.hanlp.HanLp;

/** The same gaps make the same groups, in whatever order they come. */
class GapGroupingTest {
  private static final Instant TIME = Instant.parse("2026-12-02T00:00:00Z");

  /** A wording is its angle in degrees. */
  private final GapGrouping grouping =
      new GapGrouping(
          wordings -> wordings.stream().map(GapGroupingTest::direction).toList(),
          (wording, other) -> false);

  private static float[] direction(String degrees) {
    double angle = Math.toRadians(Double.parseDouble(degrees));
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }

  private static UnansweredQuestion gap(
      long id, String wording, long asked, long reported, @Nullable String product) {
    return new UnansweredQuestion(
        id,
        product,
        GapState.OPEN,
        List.of(wording),
        asked,
        reported,
        List.of(),
        List.of(),
        TIME,
        TIME,
        null,
        null);
  }

  @Test
  void eachJoinsTheNearestLeaderOfItsProduct() {
    List<UnansweredQuestion> gaps =
        new ArrayList<>(
            List.of(
                gap(1, "0", 5, 0, null),
                gap(2, "25", 1, 0, null),
                gap(3, "60", 0, 2, null),
                gap(4, "40", 1, 0, null),
                gap(5, "0", 1, 0, "x100"),
                gap(6, "180", 9, 0, null)));
    Map<Long, GapTrend> trends = Map.of(3L, new GapTrend(1, 2), 4L, new GapTrend(0, 1));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(gaps, new Random(seed));
      List<GapGroup> groups = grouping.group(gaps, trends);
      assertThat(groups)
          .extracting(group -> group.gaps().stream().map(UnansweredQuestion::id).toList())
          .containsExactly(List.of(6L), List.of(3L, 4L), List.of(1L, 2L), List.of(5L));
      assertThat(groups.get(1).cost()).isEqualTo(7);
      assertThat(groups.get(1).trend()).isEqualTo(new GapTrend(1, 3));
    }
  }

  @Test
  void withoutMeaningEachStandsAlone() {
    GapGrouping words =
        new GapGrouping(
            wordings -> wordings.stream().map(unused -> new float[0]).toList(),
            (wording, other) -> false);
    assertThat(words.group(List.of(gap(1, "0", 1, 0, null), gap(2, "0", 1, 0, null)), Map.of()))
        .hasSize(2);
  }

  @Test
  void whatSaysOtherNumbersOrSignsStandsApartHoweverNear() {
    QuestionSimilarity likeness = new QuestionSimilarity(HanLp.normalizer());
    GapGrouping near =
        new GapGrouping(
            wordings -> wordings.stream().map(unused -> new float[] {1}).toList(),
            likeness::differ);
    List<UnansweredQuestion> gaps =
        List.of(
            gap(1, "错误码 -101", 9, 0, null),
            gap(2, "错误码 101", 8, 0, null),
            gap(3, "1", 7, 0, null),
            gap(4, "' OR 1=1 --", 6, 0, null),
            gap(5, "错误码一百零一", 5, 0, null),
            gap(6, "充 A+ 会员", 4, 0, null),
            gap(7, "充 A 会员", 3, 0, null));
    assertThat(near.group(gaps, Map.of()))
        .extracting(group -> group.gaps().stream().map(UnansweredQuestion::id).toList())
        .contains(List.of(1L, 6L), List.of(2L, 5L, 7L), List.of(3L), List.of(4L));
  }
}
