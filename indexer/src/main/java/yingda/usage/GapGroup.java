package yingda.usage;

import java.util.List;

/**
 * Gaps that mean the same.
 *
 * @param gaps those that cost most first; never empty
 */
public record GapGroup(List<UnansweredQuestion> gaps, GapTrend trend) {
  /** What a handover costs: a colleague takes over what the service could have said. */
  public static final int HANDOVER = 3;

  public GapGroup {
    gaps = List.copyOf(gaps);
  }

  /** The one that stands for all. */
  public UnansweredQuestion first() {
    return gaps.getFirst();
  }

  /** All wordings of all, as an entry may have them. */
  public List<String> wholeWordings() {
    return gaps.stream().flatMap(gap -> gap.wholeWordings().stream()).distinct().toList();
  }

  /** How often it was left without an answer. */
  public long asked() {
    return gaps.stream().mapToLong(UnansweredQuestion::asked).sum();
  }

  /** How often it was handed over. */
  public long reported() {
    return gaps.stream().mapToLong(UnansweredQuestion::reported).sum();
  }

  /** What it costs that nothing answers it, in questions. */
  public long cost() {
    return gaps.stream().mapToLong(GapGroup::costOf).sum();
  }

  static long costOf(UnansweredQuestion gap) {
    return gap.asked() + HANDOVER * gap.reported();
  }
}
