package yingda.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
import yingda.backup.Restoration;
import yingda.document.Refusal;

/** Brings a backup back. */
@Command(
    name = "restore",
    description = {
      "Bring a backup back as a data directory, which has to be absent or empty.",
      "The index is made at the next start. Webhooks are told nothing of what came before."
    },
    footer = {"", "Exit code: 0 done, 1 the backup is damaged, 2 wrong usage or wrong folder."})
public final class RestoreCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "The folder that backup wrote.")
  private Path folder = Path.of("");

  @Option(
      names = "--to-sequence",
      paramLabel = "N",
      description = "Bring documents back as they were behind change N.")
  private @Nullable Long sequence;

  @Option(
      names = "--to-time",
      paramLabel = "TIME",
      description = "Bring documents back as they were then, such as 2026-12-01T08:00:00Z.")
  private @Nullable String time;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Restoration.Result result =
        new Restoration(new Backup(folder), Clock.systemUTC()).into(data.anyPath(), end());
    spec.commandLine()
        .getOut()
        .printf(
            "restored change 1 to %d, of %d kept at %s%n",
            result.sequence(), result.manifest().sequence(), result.manifest().time());
    return ExitCodes.DONE;
  }

  private Restoration.End end() {
    if (sequence != null && time != null) {
      throw new ParameterException(
          spec.commandLine(), "--to-sequence and --to-time say the same, write one of them");
    }
    if (sequence != null) {
      return new Restoration.End.Sequence(sequence);
    }
    return time == null ? new Restoration.End.All() : new Restoration.End.Time(instant(time));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("restore-time").with("value", text).at("--to-time");
    }
  }
}
