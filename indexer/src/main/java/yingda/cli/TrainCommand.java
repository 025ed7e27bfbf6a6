package yingda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yingda.app.Callers;
import yingda.app.ModelTraining;
import yingda.encoder.learned.PairFile;
import yingda.encoder.learned.TrainingOptions;
import yingda.evaluation.Task;
import yingda.knowledge.DataDirectory;

/** Learns which wordings mean the same. */
@Command(
    name = "train",
    description = {
      "Learns from similar questions and negatives which wordings mean the same.",
      "A running service uses the new model within seconds and goes on answering meanwhile."
    },
    footer = {"", "Exit code: 0 done, 1 failed, 2 wrong usage or rejected input."})
public final class TrainCommand implements Callable<Integer> {
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
    // What is misspelt is told before minutes of training, not behind them.
    Task questions = golden == null ? null : Task.in(golden);
    try (ModelTraining training = ModelTraining.open(directory(), Clock.systemUTC())) {
      int learned =
          training.train(
              Callers.LOCAL,
              pairs == null ? null : PairFile.read(pairs),
              new TrainingOptions(seed, DEFAULT.dimensions(), DEFAULT.epochs()),
              ProgressLine.ofTraining(spec.commandLine().getErr()));
      print(learned, (System.nanoTime() - start) / 1e9);
      if (questions != null) {
        printSure(training.judge(Callers.LOCAL, questions));
      }
    }
    return ExitCodes.DONE;
  }

  /** Pairs may be learned from before there are documents. */
  private DataDirectory directory() {
    return pairs == null ? data.existing() : data.directory();
  }

  private void printSure(double confidence) {
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT, "replies are sent from a confidence of %.2f on", confidence));
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
