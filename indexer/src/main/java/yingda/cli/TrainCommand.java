package yingda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yingda.document.DocumentStore;
import yingda.encoder.learned.PairFile;
import yingda.encoder.learned.TrainingOptions;
import yingda.evaluation.Evaluation;
import yingda.evaluation.RelevanceJudgement;
import yingda.evaluation.Task;
import yingda.knowledge.Learning;
import yingda.knowledge.ModelFolder;
import yingda.training.AcceptedQuestion;
import yingda.usage.UsageStore;

/** Learns which wordings mean the same. */
@Command(
    name = "train",
    description = {
      "Learns from similar questions and negatives which wordings mean the same.",
      "A running service uses the new model within seconds and goes on answering meanwhile."
    },
    footer = {"", "Exit code: 0 done, 1 failed, 2 wrong usage or rejected input."})
public final class TrainCommand implements Callable<Integer> {
  /** Share of right ones wanted among replies that are sent as they are. */
  private static final double PRECISION = 0.95;

  private static final TrainingOptions DEFAULT = TrainingOptions.DEFAULT;

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = {
        "Further pairs, one a line: 1 (the same) or 0 (not), a tab, a wording, a tab, another.",
        "They are kept for later trainings."
      })
  private @Nullable Path pairs;

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      description = {
        "A content/golden folder, whose questions teach how to rank and what confidence means.",
        "They are asked of the content beside it. A fifth of the accepted replies teach, too."
      })
  private @Nullable Path golden;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Equal input and seed give an equal model (default: ${DEFAULT-VALUE}).")
  private long seed = DEFAULT.seed();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    try (DocumentStore store = data.directory().openStore(Clock.systemUTC());
        UsageStore usage = data.directory().openUsage()) {
      Learning learning = new Learning(store, data.directory(), usage);
      if (pairs != null) {
        learning.keep(PairFile.read(pairs));
      }
      int learned =
          learning.train(
              new TrainingOptions(seed, DEFAULT.dimensions(), DEFAULT.epochs()),
              ProgressLine.ofTraining(spec.commandLine().getErr()));
      print(learned, (System.nanoTime() - start) / 1e9);
      if (golden != null) {
        judge(golden, learning.heldBack());
      }
    }
    return ExitCodes.DONE;
  }

  private void judge(Path questions, List<AcceptedQuestion> accepted) {
    ModelFolder model = data.directory().model();
    RelevanceJudgement learned =
        Evaluation.judgement(Task.in(questions), accepted, model, PRECISION);
    model.write(learned.weights());
    model.write(learned.calibration());
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "replies are sent from a confidence of %.2f on",
                learned.calibration().sure()));
  }

  private void print(int learned, double seconds) throws IOException {
    Path model = data.directory().model().encoder();
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "trained on %d pairs in %.1f s, %s has %.1f MB",
                learned,
                seconds,
                model,
                Files.size(model) / 1e6));
  }
}
