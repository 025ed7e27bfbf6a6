package yingda.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
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
        EvaluationTable.share(outcome.top1()),
        EvaluationTable.auroc(new TreeMap<>(outcome.auroc())),
        EvaluationTable.share(answered.share())
            + " ("
            + EvaluationTable.share(answered.precision())
            + ")",
        EvaluationTable.share(outcome.error()));
  }
}
