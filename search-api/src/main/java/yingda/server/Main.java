package yingda.server;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import yingda.cli.BackupCommand;
import yingda.cli.CheckCommand;
import yingda.cli.CopyCommand;
import yingda.cli.EvaluateCommand;
import yingda.cli.ExportCommand;
import yingda.cli.ImportCommand;
import yingda.cli.KeysCommand;
import yingda.cli.PrintableWriter;
import yingda.cli.ProgramVersion;
import yingda.cli.ReindexCommand;
import yingda.cli.ReportCommand;
import yingda.cli.RestoreCommand;
import yingda.cli.SearchCommand;
import yingda.cli.SimulateCommand;
import yingda.cli.TrainCommand;
import yingda.cli.VerifyCommand;
import yingda.cli.WatchCommand;
import yingda.cli.WebhooksCommand;

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
      ReportCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      SimulateCommand.class,
      ReindexCommand.class,
      KeysCommand.class,
      WebhooksCommand.class,
      BackupCommand.class,
      VerifyCommand.class,
      RestoreCommand.class,
      CopyCommand.class,
      DoctorCommand.class
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage or rejected input"})
public final class Main implements CommandLine.IVersionProvider {
  public static void main(String[] arguments) {
    OptionalInt elsewhere = VectorRelaunch.run(arguments);
    if (elsewhere.isPresent()) {
      System.exit(elsewhere.getAsInt());
    }
    Logging.toStandardError();
    System.exit(run(arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(String... arguments) {
    return commandLine(
            new OutputStreamWriter(System.out, System.out.charset()),
            new OutputStreamWriter(System.err, System.err.charset()))
        .execute(arguments);
  }

  /** The commands, which say what they find in documents so that no terminal obeys it. */
  static CommandLine commandLine(Writer out, Writer err) {
    return commandLine(out, err, System.getenv());
  }

  /** The same with other variables. */
  static CommandLine commandLine(Writer out, Writer err, Map<String, String> environment) {
    return new Commands(new Main(), environment)
        .setResourceBundle(new HelpWords())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setOut(new PrintWriter(new PrintableWriter(out), true))
        .setErr(new PrintWriter(new PrintableWriter(err), true));
  }

  @Override
  public String[] getVersion() {
    return new String[] {"yingda " + ProgramVersion.text()};
  }
}
