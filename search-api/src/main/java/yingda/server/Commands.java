package yingda.server;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import yingda.cli.ExitCodes;
import yingda.cli.Terminal;
import yingda.document.RejectedException;
import yingda.document.Term;

/** The command line whose options may also be set by a file and by variables. */
final class Commands extends CommandLine {
  private final Map<String, String> environment;

  private final IParameterExceptionHandler usual;

  private @Nullable ServiceSettings settings;

  Commands(Object main, Map<String, String> environment) {
    super(main);
    this.environment = environment;
    setExecutionExceptionHandler(this::failed);
    this.usual = getParameterExceptionHandler();
    setParameterExceptionHandler(this::misused);
  }

  @Override
  public int execute(String... arguments) {
    ServiceSettings read = ServiceSettings.of(this, environment);
    settings = read;
    try {
      ParseResult given = parsed(arguments);
      String[] all = given == null ? arguments : read.added(given, arguments);
      ParseResult whole = parsed(all);
      if (whole == null || !whole.hasMatchedOption(ServiceSettings.PRINT)) {
        return super.execute(all);
      }
      read.lines(whole).forEach(getOut()::println);
      return ExitCodes.DONE;
    } catch (RejectedException e) {
      getErr().println(Terminal.text(e));
      return ExitCodes.REJECTED;
    }
  }

  /** The command; null if there is none or it only explains itself, or it cannot be understood. */
  private @Nullable ParseResult parsed(String... arguments) {
    try {
      ParseResult command = parseArgs(arguments).subcommand();
      return command == null || command.isUsageHelpRequested() ? null : command;
    } catch (ParameterException e) {
      return null; // said when it is run
    }
  }

  private int failed(Exception failure, CommandLine command, ParseResult parsed) {
    int code = new ExitCodes().handleExecutionException(failure, command, parsed);
    if (failure instanceof RejectedException rejected) {
      saySource(rejected.place().field(), command.getErr());
    }
    return code;
  }

  private int misused(ParameterException failure, String... arguments) throws Exception {
    String option = failure.getArgSpec() instanceof OptionSpec spec ? spec.longestName() : null;
    if (failure instanceof UnmatchedArgumentException unknown) {
      return unknown(unknown, arguments);
    }
    if (option == null || settings == null || settings.of(option) == null) {
      return usual.handleParseException(failure, arguments);
    }
    PrintWriter err = failure.getCommandLine().getErr();
    err.println(failure.getMessage());
    saySource(option, err);
    return ExitCodes.REJECTED;
  }

  /** Which option was meant: letters that are changed places make another, and not a longer one. */
  private int unknown(UnmatchedArgumentException failure, String... arguments) throws Exception {
    String first = failure.getUnmatched().getFirst();
    if (!first.startsWith("--")) {
      return usual.handleParseException(failure, arguments);
    }
    CommandLine command = failure.getCommandLine();
    Stream<String> known =
        command.getCommandSpec().options().stream()
            .map(OptionSpec::longestName)
            .filter(name -> name.startsWith("--"));
    PrintWriter err = command.getErr();
    err.println("Unknown option: '" + first + "'");
    err.println("Did you mean: " + Spelling.nearest(first.replaceFirst("=.*", ""), known) + "?");
    return ExitCodes.REJECTED;
  }

  /** Who did not write the option has to know where it is to be mended. */
  private void saySource(@Nullable String option, PrintWriter err) {
    Setting set = option == null || settings == null ? null : settings.of(option);
    if (option != null && set != null) {
      err.println(Terminal.text(Term.of("setting-source", set.source()).with("option", option)));
      err.flush();
    }
  }
}
