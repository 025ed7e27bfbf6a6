package yingda.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.encoder.learned.TrainingProgress;
import yingda.importing.ImportProgress;

/**
 * One line on standard error that is written over and over, for people who wait. If nobody watches
 * it says only what is left out.
 */
final class ProgressLine {
  private final PrintWriter errors;

  private ProgressLine(PrintWriter errors) {
    this.errors = errors;
  }

  static ImportProgress ofImport(PrintWriter errors, LeftOut leftOut) {
    ProgressLine line = new ProgressLine(errors);
    boolean watched = isWatched();
    return new ImportProgress() {
      @Override
      public void at(int files, int total, int documents) {
        if (watched) {
          line.write(files + " of " + total + " files, " + documents + " documents", files, total);
        }
      }

      @Override
      public void missing(RejectedException picture) {
        leftOut.add(picture);
      }

      @Override
      public void noted(Remark remark) {
        leftOut.add(remark);
      }
    };
  }

  static TrainingProgress ofTraining(PrintWriter errors) {
    ProgressLine line = new ProgressLine(errors);
    return isWatched()
        ? (done, all, loss) ->
            line.write(
                String.format(Locale.ROOT, "%d of %d steps, loss %.3f", done, all, loss), done, all)
        : TrainingProgress.NONE;
  }

  private static boolean isWatched() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private void write(String text, int done, int all) {
    errors.print("\r" + text);
    if (done == all) {
      errors.println();
    }
    errors.flush();
  }
}
