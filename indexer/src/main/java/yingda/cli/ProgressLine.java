package yingda.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import yingda.content.ImportProgress;

/** One line on standard error that is written over and over, for people who wait. */
final class ProgressLine implements ImportProgress {
  private final PrintWriter errors;

  private ProgressLine(PrintWriter errors) {
    this.errors = errors;
  }

  /** Says nothing if nobody watches. */
  static ImportProgress onTerminal(PrintWriter errors) {
    boolean watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return watched ? new ProgressLine(errors) : NONE;
  }

  @Override
  public void at(int files, int total, int documents) {
    errors.printf("\r%d of %d files, %d documents", files, total, documents);
    if (files == total) {
      errors.println();
    }
    errors.flush();
  }
}
