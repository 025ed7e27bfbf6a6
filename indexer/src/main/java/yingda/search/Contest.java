package yingda.search;

import java.util.List;

/**
 * The hits of a question of which it is known which are right.
 *
 * @param right what speaks for these
 * @param wrong what speaks for the others
 */
public record Contest(List<Evidence> right, List<Evidence> wrong) {
  public Contest {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }

  /** Whether it can teach anything: some could have won, and some lost. */
  public boolean isOpen() {
    return !right.isEmpty() && !wrong.isEmpty();
  }
}
