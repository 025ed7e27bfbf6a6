package yingda.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.app.Callers;
import yingda.app.SimulatedMonth;
import yingda.evaluation.Task;
import yingda.knowledge.PretrainedEncoder;

/** Lives through a month with customers, agents and writers. */
@Command(
    name = "simulate",
    description = {
      "Lets customers ask for a month, and prints what use has taught.",
      "Agents take, edit, discard and hand over; writers give wordings to entries, each tried",
      "against the golden questions first. Nothing else is taught."
    },
    footer = {"", "Exit code: 0 done, 1 failed, 2 wrong usage or rejected input."})
public final class SimulateCommand implements Callable<Integer> {
  private static final String LINE = "%-16s %9s  %6s  %6s  %6s  %5s%n";

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private SettingsOption settings = new SettingsOption();

  @Parameters(
      paramLabel = "TASKDIR",
      description = "Folder of collected questions with their corpus, as evaluate takes it.")
  private Path folder = Path.of("");

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      description = "A content/golden folder (default: ${DEFAULT-VALUE}).")
  private Path golden = Path.of("content/golden");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Equal input and seed give an equal month (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--questions",
      paramLabel = "N",
      description = "Questions asked a day (default: ${DEFAULT-VALUE}).")
  private int questions = 40;

  @Option(
      names = "--others",
      paramLabel = "N",
      description = "Documents beside those that answer a question (default: ${DEFAULT-VALUE}).")
  private int others = 1_000;

  @Option(
      names = "--encoder",
      paramLabel = "NAME",
      description = "The pretrained encoder: none or bundled (default: ${DEFAULT-VALUE}).")
  private PretrainedEncoder encoder = PretrainedEncoder.BUNDLED;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SimulatedMonth.Outcome outcome =
        new SimulatedMonth(Task.in(folder), golden, seed, questions, others, encoder)
            .run(Callers.LOCAL);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(LINE, "first reply right", "questions", "before", "after", "points", "lost");
    line(out, "taught wordings", outcome.taught());
    line(out, "other wordings", outcome.others());
    line(out, "golden", outcome.golden());
    out.println("by week: " + weeks(outcome.weeks()));
    out.printf(
        "taken %d, discarded %d, handed over %d, wordings added %d, refused by golden %d%n",
        outcome.uses(),
        outcome.discarded(),
        outcome.handovers(),
        outcome.added(),
        outcome.refused());
    out.flush();
    return ExitCodes.DONE;
  }

  private static void line(PrintWriter out, String name, SimulatedMonth.Share share) {
    double before = (double) share.before() / Math.max(1, share.asked());
    double after = (double) share.after() / Math.max(1, share.asked());
    out.printf(
        LINE,
        name,
        share.asked(),
        number("%.3f", before),
        number("%.3f", after),
        number("%+.1f", 100 * (after - before)),
        share.lost());
  }

  private static String weeks(List<Double> weeks) {
    return String.join(" ", weeks.stream().map(week -> number("%.3f", week)).toList());
  }

  private static String number(String format, @Nullable Double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
