package yingda.cli;

import java.io.PrintWriter;
import yingda.document.Term;
import yingda.importing.FileSummary;

/**
 * Prints what comes out of each file, and the headings where they were found by their looks: that
 * is what somebody has to see before such a file is imported.
 */
final class FilePreview {
  private final PrintWriter output;

  FilePreview(PrintWriter output) {
    this.output = output;
  }

  void add(FileSummary file) {
    output.println(Terminal.text(file.line()));
    if (file.hasGuessedHeadings()) {
      file.headings().forEach(heading -> output.println("  " + heading));
      if (file.unnamed() > 0) {
        output.println(
            "  " + Terminal.text(Term.of("more-headings").with("count", file.unnamed())));
      }
    }
    output.flush();
  }
}
