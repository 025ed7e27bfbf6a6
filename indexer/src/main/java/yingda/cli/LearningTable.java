package yingda.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.evaluation.Coverage;
import yingda.evaluation.EncoderLearning.Outcome;
import yingda.evaluation.EncoderLearning.Row;

/**
 * What learned numbers do, a line for each set and origin of the numbers: in use, learned on the
 * questions that are judged, and learned on others.
 */
final class LearningTable {
  private static final String LINE = "%-22s %9s  %-6s  %5s  %-30s %13s  %5s%n";

  private final PrintWriter out;

  LearningTable(PrintWriter out) {
    this.out = out;
  }

  void print(List<Row> rows) {
    out.printf(LINE, "set", "questions", "by", "P@1", "AUROC", "answered", "ECE");
    for (Row row : rows) {
      line(row, "in use", row.before());
      line(row, "own", row.own());
      line(row, "others", row.kept());
    }
    out.flush();
  }

  private void line(Row row, String by, Outcome outcome) {
    Coverage answered = outcome.answered();
    out.printf(
        LINE,
        row.set(),
        row.questions(),
        by,
        share(outcome.top1()),
        auroc(outcome.auroc()),
        share(answered.share()) + " (" + share(answered.precision()) + ")",
        share(outcome.error()));
  }

  private static String auroc(Map<String, Double> byKind) {
    StringBuilder text = new StringBuilder();
    for (String kind : new TreeSet<>(byKind.keySet())) {
      text.append(kind).append(' ').append(share(byKind.get(kind))).append(' ');
    }
    return text.toString().strip();
  }

  private static String share(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }
}
