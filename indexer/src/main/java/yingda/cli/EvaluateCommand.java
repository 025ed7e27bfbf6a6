package yingda.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.app.Callers;
import yingda.app.QualityMeasurement;
import yingda.document.Refusal;
import yingda.encoder.learned.PairFile;
import yingda.evaluation.AnswerVariant;
import yingda.evaluation.CrossValidation;
import yingda.evaluation.ResultsDifference;
import yingda.evaluation.ResultsFile;
import yingda.evaluation.SetResult;
import yingda.evaluation.Task;
import yingda.knowledge.PretrainedEncoder;

/** Measures how good the replies are, on questions with known right answers. */
@Command(
    name = "evaluate",
    description = {
      "Measures how good the replies are, on questions with known right answers.",
      "Each task is imported into a temporary store of its own; no data directory is touched."
    },
    footer = {
      "",
      "Exit code: 0 done, 1 failed or P@1, MRR@10, R@10, AUROC or coverage fell, 2 wrong usage or",
      "rejected input."
    })
public final class EvaluateCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private SettingsOption settings = new SettingsOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "TASKDIR",
      description = "Folders with corpus.tsv, queries.tsv and qrels.tsv, or content/golden.")
  private List<Path> folders = List.of();

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Print what differs from these results; exit code 1 if they were better.")
  private @Nullable Path compare;

  @Option(names = "--output", paramLabel = "FILE", description = "Write the results as JSON.")
  private @Nullable Path output;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Train for each task, on its own similar questions and the pairs in this file.")
  private @Nullable Path pairs;

  @Option(
      names = "--encoder",
      paramLabel = "NAME",
      description = "The pretrained encoder: none or bundled (default: ${DEFAULT-VALUE}).")
  private PretrainedEncoder encoder = PretrainedEncoder.BUNDLED;

  @Option(
      names = "--reliability",
      description = "Print how often replies of each confidence are right.")
  private boolean reliability;

  @Option(
      names = "--answers",
      description = {
        "Ask once more with other answers, which may not change the order of what matches.",
        "All FAQs of a task have the same answer then, or each repeats its question. The content",
        "beside golden questions keeps its own."
      })
  private boolean answers;

  @Option(
      names = "--cross-validate",
      paramLabel = "PRECISION",
      description = {
        "Print how confidence does on questions it was not chosen on.",
        "It and its threshold are learned on one half of each set for this share of right",
        "answers, such as 0.95, and judged on the other, beside the numbers in use."
      })
  private @Nullable Double crossValidate;

  @Option(
      names = "--learn",
      paramLabel = "FILE",
      description = {
        "Measure nothing, but learn what the pretrained encoder counts beside words.",
        "From all tasks together, each of the same weight. The numbers are written into this file,",
        "a copy of ranking.properties; the figures are of halves, judged by numbers that were",
        "learned on the other halves, and beside them by those of their own."
      })
  private @Nullable Path learn;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (crossValidate != null && !(crossValidate > 0 && crossValidate < 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--cross-validate is " + crossValidate + ", write a share between 0 and 1, such as 0.95");
    }
    if (learn != null) {
      return learned(tasks(), learn);
    }
    ResultsFile before = compare == null ? null : ResultsFile.read(compare);
    ResultsFile results = ResultsFile.of(run(tasks()));
    if (output != null) {
      results.write(output);
    }
    return before == null ? ExitCodes.DONE : compared(ResultsDifference.between(before, results));
  }

  /** All of them before the first is run, as a run may take minutes. */
  private List<Task> tasks() {
    Set<String> names = new HashSet<>();
    List<Task> tasks = folders.stream().map(Task::in).toList();
    for (Task task : tasks) {
      if (!names.add(task.name())) {
        throw Refusal.invalid("same-task-names").with("name", task.name()).at("TASKDIR");
      }
    }
    return tasks;
  }

  /** How the shipped numbers of the encoder were made. */
  private int learned(List<Task> tasks, Path file) {
    PrintWriter out = spec.commandLine().getOut();
    new LearningTable(out).print(measurement().learn(Callers.LOCAL, tasks, file));
    out.println("learned, see " + file);
    return ExitCodes.DONE;
  }

  private QualityMeasurement measurement() {
    return new QualityMeasurement(pairs == null ? null : PairFile.read(pairs), encoder);
  }

  private List<SetResult> run(List<Task> tasks) {
    QualityMeasurement measurement = measurement();
    EvaluationTable table = new EvaluationTable(spec.commandLine().getOut());
    List<SetResult> all = new ArrayList<>();
    table.header();
    for (Task task : tasks) {
      for (SetResult result : measurement.measure(Callers.LOCAL, task)) {
        table.row(result);
        if (reliability) {
          table.reliability(result.figures());
        }
        if (crossValidate != null) {
          table.crossValidation(CrossValidation.of(result, crossValidate));
        }
        all.add(result);
      }
      if (answers) {
        compareAnswers(measurement, task, table, all);
      }
    }
    return all;
  }

  private static void compareAnswers(
      QualityMeasurement measurement, Task task, EvaluationTable table, List<SetResult> given) {
    for (AnswerVariant variant : AnswerVariant.values()) {
      List<SetResult> others = measurement.measure(Callers.LOCAL, task.answering(variant));
      List<SetResult> own = given.subList(given.size() - others.size(), given.size());
      for (int i = 0; i < others.size(); i++) {
        table.variant(variant, own.get(i), others.get(i));
      }
    }
  }

  private int compared(List<ResultsDifference> differences) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    differences.forEach(out::println);
    boolean fell = differences.stream().anyMatch(ResultsDifference::fell);
    out.println(differences.isEmpty() ? "no figure changed" : fell ? "it fell" : "nothing fell");
    out.flush();
    return fell ? ExitCodes.FAILED : ExitCodes.DONE;
  }
}
