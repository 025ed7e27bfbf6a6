package yingda.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.search.Hit;
import yingda.training.AcceptedQuestion;

/**
 * A question with its known right answers.
 *
 * @param id names it in results and never changes
 * @param kind null if it has an answer, or else why it has none: {@code in} the same domain, {@code
 *     near} it, or {@code ood} off topic
 * @param right what answers it, as {@code documentId#anchor} or a whole document
 */
public record Query(String id, String text, @Nullable String kind, Set<String> right) {
  public Query {
    right = Set.copyOf(right);
  }

  static Query answerable(String id, String text, Set<String> right) {
    return new Query(id, text, null, right);
  }

  static Query accepted(AcceptedQuestion accepted) {
    String entry = Entry.address(accepted.documentId(), accepted.anchor());
    return answerable(accepted.question(), accepted.question(), Set.of(entry));
  }

  static Query unanswerable(String id, String text, String kind) {
    return new Query(id, text, kind, Set.of());
  }

  /** Whether this entry is one of its right answers. */
  public boolean isAnsweredBy(Hit hit) {
    return right.stream().anyMatch(target -> isTarget(target, hit));
  }

  static boolean isTarget(String target, Hit hit) {
    return target.equals(hit.documentId()) || target.equals(hit.address());
  }
}
