package yingda.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.backup.Backup;
import yingda.backup.Manifest;
import yingda.backup.Verification;
import yingda.evaluation.Figures;
import yingda.evaluation.SetResult;
import yingda.knowledge.PretrainedEncoder;

/** Finds out whether a backup can be relied on. */
@Command(
    name = "verify",
    description = {
      "Find out whether a backup can be relied on.",
      "It is brought back into a temporary directory, compared with its manifest, read in full and",
      "asked the golden questions."
    },
    footer = {
      "",
      "Exit code: 0 it can, 1 it is damaged or answers too few questions, 2 wrong usage, no backup",
      "or one of another version."
    })
public final class VerifyCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "DIR", description = "The folder that backup wrote.")
  private Path folder = Path.of("");

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      description = "Folder of golden questions; default those in the backup.")
  private @Nullable Path golden;

  @Option(
      names = "--at-least",
      paramLabel = "SHARE",
      description = "Share of golden questions whose first reply is right (default: 0.5).")
  private double least = 0.5;

  @Option(
      names = "--encoder",
      paramLabel = "NAME",
      description = "The pretrained encoder: none or bundled (default: ${DEFAULT-VALUE}).")
  private PretrainedEncoder encoder = PretrainedEncoder.BUNDLED;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--at-least is " + least + ", write a share from 0 to 1, such as 0.9");
    }
    PrintWriter err = spec.commandLine().getErr();
    Verification.Finding found =
        new Verification(new Backup(folder), encoder, Clock.systemUTC()).run(golden, err::println);
    found.faults().forEach(fault -> err.println(Terminal.text(fault)));
    err.flush();
    return found.faults().isEmpty() ? whole(found) : damaged();
  }

  private int damaged() {
    spec.commandLine().getOut().println("This backup is damaged.");
    return ExitCodes.FAILED;
  }

  private int whole(Verification.Finding found) {
    PrintWriter out = spec.commandLine().getOut();
    Manifest kept = found.manifest();
    out.printf(
        "%d files, %d bytes, as they were kept at %s by version %s%n",
        kept.files().size(), kept.bytes(), kept.time(), kept.program());
    out.printf(
        "change 1 to %d, %d documents with %d revisions, nothing contradicts itself%n",
        kept.sequence(), rows(kept, "document"), rows(kept, "revision"));
    SetResult asked = found.golden();
    if (asked == null) {
      out.println("no golden questions to ask");
      return ExitCodes.DONE;
    }
    Figures figures = asked.figures();
    out.printf(
        "%d of %d golden questions with their right reply first%n",
        figures.answerable() - figures.notFirst().size(), figures.answerable());
    if (figures.top1() < least) {
      out.printf("These are fewer than --at-least %s.%n", least);
      return ExitCodes.FAILED;
    }
    return ExitCodes.DONE;
  }

  private static long rows(Manifest kept, String table) {
    return kept.rows().getOrDefault("yingda.db/" + table, 0L);
  }
}
