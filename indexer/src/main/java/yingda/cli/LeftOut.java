package yingda.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.RejectedException;
import yingda.document.Remark;

/**
 * Names the first pictures of each kind that an import leaves out and the first remarks about its
 * files, and counts the others: hundreds of lines would bury what else it says.
 */
final class LeftOut {
  private static final int NAMED = 3;

  private final PrintWriter errors;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Integer> remarks = new TreeMap<>();

  LeftOut(PrintWriter errors) {
    this.errors = errors;
  }

  void add(RejectedException picture) {
    if (counts.merge(picture.refusal().code(), 1, Integer::sum) <= NAMED) {
      errors.println("picture left out: " + Terminal.text(picture));
    }
  }

  void add(Remark remark) {
    if (remarks.merge(remark.what().code(), 1, Integer::sum) <= NAMED) {
      errors.println("note: " + Terminal.text(remark));
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
    remarks.forEach(
        (code, count) -> {
          if (count > NAMED) {
            errors.println("notes, " + code + ": " + count + " in all");
          }
        });
    counts.clear();
    remarks.clear();
  }
}
