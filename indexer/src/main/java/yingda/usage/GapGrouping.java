package yingda.usage;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Puts gaps of one meaning together: 寄到国外可以吗 and 能不能发海外. Those that cost most lead a group each;
 * every other one joins the leader it is nearest to, if it is near enough, about the same product
 * and of the same numbers: error 101 is not error -101. So the same gaps always make the same
 * groups. Safe for concurrent use.
 */
public final class GapGrouping {
  /**
   * From this cosine on two wordings mean the same. Of ten pairs that do, five reach it by the
   * bundled encoder (手机号换了怎么改, 怎么更换绑定的手机号码: 0.84), of ten that look alike and do not two (怎么注销账号,
   * 怎么注册账号: 0.84); so whoever writes sees all wordings of a group.
   */
  public static final double SAME = 0.74;

  private final Function<List<String>, List<float[]>> directions;
  private final BiPredicate<String, String> differ;

  /**
   * @param directions of wordings, each of length 1, or all zero where meaning is not told
   * @param differ tells wordings apart however near they are: {@link QuestionSimilarity#differ}
   */
  public GapGrouping(
      Function<List<String>, List<float[]>> directions, BiPredicate<String, String> differ) {
    this.directions = directions;
    this.differ = differ;
  }

  /** A gap that others join. */
  private static final class Leader {
    private final float[] direction;
    private final List<UnansweredQuestion> gaps = new ArrayList<>();

    Leader(float[] direction) {
      this.direction = direction;
    }

    double nearness(UnansweredQuestion gap, float[] other) {
      return Objects.equals(gaps.getFirst().product(), gap.product()) ? cosine(other) : 0;
    }

    private double cosine(float[] other) {
      double sum = 0;
      for (int i = 0; i < direction.length; i++) {
        sum += direction[i] * other[i];
      }
      return sum;
    }
  }

  /** The groups, those that cost most first. */
  public List<GapGroup> group(List<UnansweredQuestion> gaps, Map<Long, GapTrend> trends) {
    List<UnansweredQuestion> ordered =
        gaps.stream()
            .sorted(
                comparingLong(GapGroup::costOf)
                    .reversed()
                    .thenComparing(comparingLong(UnansweredQuestion::id)))
            .toList();
    List<float[]> all =
        directions.apply(ordered.stream().map(gap -> gap.wordings().getFirst()).toList());
    List<Leader> leaders = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      join(ordered.get(i), all.get(i), leaders);
    }
    return leaders.stream()
        .map(leader -> new GapGroup(leader.gaps, trend(leader.gaps, trends)))
        .sorted(
            Comparator.comparingLong(GapGroup::cost)
                .reversed()
                .thenComparing(comparingLong(group -> group.first().id())))
        .toList();
  }

  private void join(UnansweredQuestion gap, float[] direction, List<Leader> leaders) {
    Leader nearest = null;
    double best = SAME;
    for (Leader leader : leaders) {
      double nearness = leader.nearness(gap, direction);
      if (nearness >= best && (nearest == null || nearness > best) && fits(gap, leader)) {
        nearest = leader;
        best = nearness;
      }
    }
    if (nearest == null) {
      nearest = new Leader(direction);
      leaders.add(nearest);
    }
    nearest.gaps.add(gap);
  }

  private boolean fits(UnansweredQuestion gap, Leader leader) {
    String wording = gap.wordings().getFirst();
    return leader.gaps.stream()
        .noneMatch(other -> differ.test(wording, other.wordings().getFirst()));
  }

  private static GapTrend trend(List<UnansweredQuestion> gaps, Map<Long, GapTrend> trends) {
    return gaps.stream()
        .map(gap -> trends.getOrDefault(gap.id(), GapTrend.NONE))
        .reduce(GapTrend.NONE, GapTrend::plus);
  }
}
