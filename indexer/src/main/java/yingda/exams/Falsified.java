package yingda.exams;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements of an entry wrong, so that nothing else in it makes them right, nor another
 * entry.
 */
final class Falsified {
  private final ExamTopic topic;
  private final List<Quantity> own;
  private final List<StatedAmount> neighbours;
  private final Claims claims;
  private final Random random;

  /**
   * @param topic whose statements they are
   * @param neighbours amounts of other entries, the nearest first
   * @param claims of all entries
   */
  Falsified(ExamTopic topic, List<StatedAmount> neighbours, Claims claims, Random random) {
    this.topic = topic;
    this.own = Quantity.in(topic.question() + '\n' + topic.answer());
    this.neighbours = neighbours;
    this.claims = claims;
    this.random = random;
  }

  /** Null if there is no sure way. */
  @Nullable String of(String statement) {
    List<StatedAmount> amounts = asked(statement);
    if (!amounts.isEmpty()) {
      StatedAmount amount = amounts.get(random.nextInt(amounts.size()));
      return amount.replaced(statement, others(statement, amount).iterator().next());
    }
    return Reversal.of(statement, topic.isReply());
  }

  /** The amounts of a statement for which others could be taken. */
  List<StatedAmount> asked(String statement) {
    return StatedAmount.in(statement).stream()
        .filter(amount -> amount.isAskable(statement))
        .filter(amount -> !others(statement, amount).isEmpty())
        .toList();
  }

  /** What an amount might be taken for, and is nowhere in the entry, nor said of it elsewhere. */
  Set<String> others(String statement, StatedAmount amount) {
    Set<String> others = amount.others(neighbours);
    others.removeIf(other -> isOwn(amount.quantity(other)));
    others.removeIf(other -> claims.state(statement, amount, other));
    return others;
  }

  private boolean isOwn(@Nullable Quantity other) {
    return other != null && own.stream().anyMatch(other::isSame);
  }
}
