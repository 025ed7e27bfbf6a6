package yingda.search;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;

/** The order of replies by confidence. */
final class ConfidenceOrder {
  private ConfidenceOrder() {}

  /**
   * The first stays, since the order of the hits tells better which one is right than confidence
   * does, which tells whether any is: sorted by confidence alone, P@1 of eval/dev atec fell from
   * 0.760 to 0.698. The others follow by confidence. At most one is meant: the surer the first, the
   * less is left for the others. Where some of them would be surer than the first, these share with
   * it what they have together, so that nobody reads a list that says 14 % before 36 %.
   */
  static List<Reply> first(List<Reply> replies) {
    if (replies.size() < 2) {
      return replies;
    }
    List<Reply> ordered = new ArrayList<>(replies);
    List<Reply> others = ordered.subList(1, ordered.size());
    others.sort(comparingDouble(Reply::confidence).reversed());
    double left = 1 - ordered.getFirst().confidence();
    others.replaceAll(reply -> reply.with(Math.min(left, reply.confidence())));
    int shared = 1;
    double mean = ordered.getFirst().confidence();
    while (shared < ordered.size() && ordered.get(shared).confidence() > mean) {
      mean += (ordered.get(shared).confidence() - mean) / (shared + 1);
      shared++;
    }
    double each = mean;
    ordered.subList(0, shared).replaceAll(reply -> reply.with(each));
    return ordered;
  }
}
