package yingda.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.PretrainedEncoder;
import yingda.knowledge.StoreAddress;
import yingda.knowledge.StoreCopying;

/** Moves a knowledge base between files and PostgreSQL. */
@Command(
    name = "copy",
    description = {
      "Copy a knowledge base with its whole history from files to PostgreSQL, or back.",
      "Documents, log, usage, keys, audit and webhooks come along, as they are. Words, golden",
      "questions and models stay in the data directory, which a node goes on using."
    },
    footer = {
      "",
      "Stop what writes there before: what comes meanwhile may be left out. Exit code: 0 done,",
      "1 failed, and then there are no documents at the other place, 2 wrong usage or place."
    })
public final class CopyCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Option(
      names = "--from",
      paramLabel = "DIR|URL",
      required = true,
      description = "The data directory or postgresql://user@host/database to copy.")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "DIR|URL",
      required = true,
      description = {
        "The other one, without a knowledge base as yet.",
        "A password is better in PGPASSWORD or .pgpass: others see options."
      })
  private String to = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      Map<String, Long> rows = StoreCopying.run(place(from), place(to));
      spec.commandLine()
          .getOut()
          .printf(
              "copied change 1 to %d, %d rows in %d tables%n",
              rows.getOrDefault("change", 0L),
              rows.values().stream().mapToLong(Long::longValue).sum(),
              rows.size());
      return ExitCodes.DONE;
    } catch (IOException failure) {
      throw new UncheckedIOException("can't copy to " + to, failure);
    }
  }

  private static DataDirectory place(String text) {
    return text.contains("://")
        ? new DataDirectory(Path.of("data"), PretrainedEncoder.NONE, StoreAddress.of(text))
        : new DataDirectory(Path.of(text));
  }
}
