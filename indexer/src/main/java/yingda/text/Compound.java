package yingda.text;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Neighbouring runs that can be read as one, such as the letters and digits of a model number.
 *
 * @param runs at least one
 */
record Compound(List<Run> runs) {

  /** The longest one of letters and digits without anything between, x100pro. */
  static Compound word(List<Run> runs, int first) {
    int end = first + 1;
    while (end < runs.size() && runs.get(end - 1).continuesIn(runs.get(end))) {
      end++;
    }
    return new Compound(runs.subList(first, end));
  }

  /**
   * The longest one of letters and digits that starts with a run.
   *
   * @param first index of a run of letters or digits
   * @param joiner what may stand, once, between two of its runs
   */
  static Compound at(List<Run> runs, int first, String text, IntPredicate joiner) {
    int end = first + 1;
    while (end < runs.size() && joins(runs.get(end - 1), runs.get(end), text, joiner)) {
      end++;
    }
    return new Compound(runs.subList(first, end));
  }

  /** The longest one of digits that are typed in groups: 138 0013 8000, 1,000. */
  static Compound digits(List<Run> runs, int first, String text) {
    int end = first + 1;
    while (end < runs.size()
        && runs.get(end).kind() == CharacterKind.DIGIT
        && runs.get(end).length() > 1
        && joins(runs.get(end - 1), runs.get(end), text, between -> " ,-".indexOf(between) >= 0)) {
      end++;
    }
    return new Compound(runs.subList(first, end));
  }

  /** Whether two runs of letters or digits stand close enough to be one word. */
  static boolean joins(Run left, Run right, String text, IntPredicate joiner) {
    boolean oneBetween = right.start() - left.end() == 1;
    return left.continuesIn(right)
        || (left.isAlphanumeric()
            && right.isAlphanumeric()
            && oneBetween
            && joiner.test(text.charAt(left.end())));
  }

  /** As if its runs were one. */
  Run run() {
    Run first = runs.getFirst();
    Run last = runs.getLast();
    int length = last.position() + last.length() - first.position();
    return new Run(first.kind(), first.start(), last.end(), first.position(), length);
  }

  boolean hasDigit() {
    return runs.stream().anyMatch(run -> run.kind() == CharacterKind.DIGIT);
  }

  boolean isTooLong() {
    return runs.getLast().end() - runs.getFirst().start() > Runs.MAX_TOKEN_LENGTH;
  }

  /** What stands between the runs is left out. */
  Token token(String text) {
    StringBuilder joined = new StringBuilder();
    runs.forEach(run -> joined.append(text, run.start(), run.end()));
    Run all = run();
    return new Token(joined.toString(), all.start(), all.end(), all.position(), all.length());
  }
}
