package yingda.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.backup.Backup;
import yingda.backup.Manifest;
import yingda.backup.Restoration;

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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Manifest manifest = new Restoration(new Backup(folder), Clock.systemUTC()).into(data.anyPath());
    spec.commandLine()
        .getOut()
        .printf("restored change 1 to %d as of %s%n", manifest.sequence(), manifest.time());
    return ExitCodes.DONE;
  }
}
