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

/** Keeps a data directory elsewhere, while the service runs. */
@Command(
    name = "backup",
    description = {
      "Keep all of the data directory but the index in another folder, while the service runs.",
      "Into a folder with a backup of it only what has changed is written."
    },
    footer = {
      "",
      "The folder is for its owner alone: keys and what customers said are in it. Whatever stops a",
      "backup, the former one stays. Exit code: 0 done, 1 failed, 2 wrong usage or wrong folder."
    })
public final class BackupCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(paramLabel = "DIR", description = "The folder; made if it is absent.")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Backup.Result result =
        new Backup(folder).save(data.existing(), Clock.systemUTC(), ProgramVersion.text());
    spec.commandLine()
        .getOut()
        .printf(
            "kept change 1 to %d in %d files, %d bytes, %d of them new%n",
            result.manifest().sequence(),
            result.manifest().files().size(),
            result.manifest().bytes(),
            result.written());
    return ExitCodes.DONE;
  }
}
