package yingda.reports;

import java.util.Map;
import yingda.document.ChangeKind;

/**
 * What readers got in a time, in numbers.
 *
 * @param changed other content, also when it was brought back or had been scheduled
 * @param verified confirmed as it is
 */
public record Counts(int added, int changed, int verified, int retired) {
  static Counts of(Map<ChangeKind, Integer> seen) {
    return new Counts(
        count(seen, ChangeKind.ADDED),
        count(seen, ChangeKind.CHANGED)
            + count(seen, ChangeKind.RESTORED)
            + count(seen, ChangeKind.SCHEDULED),
        count(seen, ChangeKind.VERIFIED),
        count(seen, ChangeKind.RETIRED));
  }

  private static int count(Map<ChangeKind, Integer> seen, ChangeKind kind) {
    return seen.getOrDefault(kind, 0);
  }
}
