package yingda.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.RejectedException;

/**
 * Names the first pictures of each kind that an import leaves out, and counts the others: hundreds
 * of lines would bury what else it says.
 */
final class LeftOut {
  private static final int NAMED = 3;

  private final PrintWriter errors;
  private final Map<String, Integer> counts = new TreeMap<>();

  LeftOut(PrintWriter errors) {
    this.errors = errors;
  }

  void add(RejectedException picture) {
    if (counts.merge(picture.refusal().code(), 1, Integer::sum) <= NAMED) {
      errors.println("picture left out: " + Terminal.text(picture));
    }
  }

  /** Says how many there were beside those that were named. */
  void end() {
    counts.forEach(
        (code, count) -> {
          if (count > NAMED) {
            errors.println("pictures left out, " + code + ": " + count + " in all");
          }
        });
    counts.clear();
  }
}
