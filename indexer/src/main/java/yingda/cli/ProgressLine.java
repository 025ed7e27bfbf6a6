package yingda.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.encoder.learned.TrainingProgress;
import yingda.importing.Correction;
import yingda.importing.FileSummary;
import yingda.importing.ImportProgress;

/**
 * One line on standard error that is written over and over, for people who wait. If nobody watches
 * it says only what is left out.
 */
final class ProgressLine {
  private final PrintWriter errors;

  /** Of the line that is shown. */
  private int length;

  ProgressLine(PrintWriter errors) {
    this.errors = errors;
  }

  /**
   * @param files takes what came out of each
   */
  static ImportProgress ofImport(PrintWriter errors, LeftOut leftOut, Consumer<FileSummary> files) {
    ProgressLine line = new ProgressLine(errors);
    boolean watched = isWatched();
    long start = System.nanoTime();
    return new ImportProgress() {
      @Override
      public void at(int files, int total, int documents) {
        if (watched) {
          double seconds = (System.nanoTime() - start) / 1e9;
          line.write(importing(files, total, documents, seconds), files, total);
        }
      }

      @Override
      public void summed(FileSummary file) {
        line.clear();
        files.accept(file);
      }

      @Override
      public void corrected(Correction correction) {
        line.clear();
        errors.println(Terminal.text(correction.what()));
      }

      @Override
      public void missing(RejectedException picture) {
        line.clear();
        leftOut.add(picture);
      }

      @Override
      public void noted(Remark remark) {
        line.clear();
        leftOut.add(remark);
      }
    };
  }

  /** How much is read, how fast, and how long it will take if the other files are alike. */
  static String importing(int files, int total, int documents, double seconds) {
    String read =
        String.format(
            Locale.ROOT,
            "%d of %d files, %d documents, %.0f a second",
            files,
            total,
            documents,
            documents / Math.max(seconds, 0.001));
    return files == 0 || files == total
        ? read
        : read + String.format(Locale.ROOT, ", %.0f s left", seconds / files * (total - files));
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

  /** Blanks cover what is left of a longer line: commands to the terminal are shown, not sent. */
  void write(String text, int done, int all) {
    errors.print("\r" + text + " ".repeat(Math.max(0, length - text.length())));
    length = text.length();
    if (done == all) {
      errors.println();
      length = 0;
    }
    errors.flush();
  }

  /** Makes room for what else is to be said. */
  void clear() {
    if (length > 0) {
      errors.print("\r" + " ".repeat(length) + "\r");
      errors.flush();
      length = 0;
    }
  }
}
