package yingda.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import yingda.cli.CheckCommand;
import yingda.cli.EvaluateCommand;
import yingda.cli.ExitCodes;
import yingda.cli.ExportCommand;
import yingda.cli.ImportCommand;
import yingda.cli.ReindexCommand;
import yingda.cli.SearchCommand;
import yingda.cli.TrainCommand;
import yingda.cli.WatchCommand;

/** The program: {@code java -jar yingda.jar COMMAND}. */
@Command(
    name = "yingda",
    description = "Yingda 应答: a knowledge base that answers in the customer's wording.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.class,
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      SearchCommand.class,
      CheckCommand.class,
      WatchCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ReindexCommand.class
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage or rejected input"})
public final class Main implements CommandLine.IVersionProvider {
  public static void main(String[] arguments) {
    Logging.toStandardError();
    System.exit(run(arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(new ExitCodes());
  }

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"yingda " + (version == null ? "development" : version)};
  }
}
