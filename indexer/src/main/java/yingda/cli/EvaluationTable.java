package yingda.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.evaluation.AnswerVariant;
import yingda.evaluation.CalibrationBin;
import yingda.evaluation.CrossValidation;
import yingda.evaluation.Figures;
import yingda.evaluation.SetResult;
import yingda.evaluation.Timing;

/**
 * The results of an evaluation for people: a line for each set, printed as soon as it is known. A
 * share in brackets is how much of what stands before it is right.
 */
final class EvaluationTable {
  private static final String ROW = "%-22s %7s  %5s %6s %5s  %-30s %13s  %13s  %5s %7s %7s%n";

  private final PrintWriter out;

  EvaluationTable(PrintWriter out) {
    this.out = out;
  }

  void header() {
    out.printf(
        ROW,
        "set",
        "queries",
        "P@1",
        "MRR@10",
        "R@10",
        "AUROC",
        "coverage",
        "answered",
        "ECE",
        "median",
        "99 %");
    out.flush();
  }

  void row(SetResult result) {
    Figures figures = result.figures();
    Timing timing = result.timing();
    out.printf(
        ROW,
        result.name(),
        figures.answerable() + figures.unanswerable(),
        share(figures.top1()),
        share(figures.reciprocal()),
        share(figures.recall()),
        auroc(figures.auroc()),
        share(figures.coverage()) + " (" + share(figures.precision()) + ")",
        share(figures.answered()) + " (" + share(figures.answeredRight()) + ")",
        share(figures.calibrationError()),
        milliseconds(timing.median()),
        milliseconds(timing.percentile99()));
    out.flush();
  }

  /** How well each kind of question is told apart. */
  static String auroc(Map<String, Double> byKind) {
    return byKind.entrySet().stream()
        .map(kind -> kind.getKey() + " " + share(kind.getValue()))
        .collect(Collectors.joining(" "));
  }

  void reliability(Figures figures) {
    out.printf("  %-10s %7s %11s %6s%n", "confidence", "queries", "mean", "right");
    for (CalibrationBin bin : figures.reliability()) {
      out.printf(
          "  from %-5s %7d %11s %6s%n",
          String.format(Locale.ROOT, "%.1f", bin.from()),
          bin.count(),
          share(bin.confidence()),
          share(bin.right()));
    }
    out.flush();
  }

  /** By how much other answers change the order. */
  void variant(AnswerVariant answers, SetResult given, SetResult other) {
    double now = other.figures().top1();
    out.printf(
        Locale.ROOT,
        "  answers %-9s  P@1 %s (%+.3f)%n",
        answers.word(),
        share(now),
        now - given.figures().top1());
    out.flush();
  }

  /** How the numbers in use do against numbers chosen on the other half of the set. */
  void crossValidation(List<CrossValidation.Half> halves) {
    String row = "  %-6s  %-16s %9s  %22s %7s %6s%n";
    out.printf(row, "half", "numbers", "questions", "answered", "at best", "ECE");
    for (CrossValidation.Half half : halves) {
      out.printf(
          row,
          half.first() ? "first" : "second",
          half.numbers().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          half.questions(),
          share(half.coverage())
              + " +- "
              + share(half.deviation())
              + " ("
              + share(half.precision())
              + ")",
          share(half.best()),
          share(half.error()));
    }
    out.flush();
  }

  /** With three digits, a dash for none. */
  static String share(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }

  private static String milliseconds(double time) {
    return String.format(Locale.ROOT, "%.1f ms", time);
  }
}
