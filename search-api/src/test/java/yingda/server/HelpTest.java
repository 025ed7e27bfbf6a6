package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
  static Stream<CommandSpec> commands() {
    return Main.commandLine(new StringWriter(), new StringWriter())
        .getSubcommands()
        .values()
        .stream()
        .map(CommandLine::getCommandSpec);
  }

  private static String help(String... arguments) {
    StringWriter output = new StringWriter();
    CommandLine main = Main.commandLine(output, output);
    assertThat(main.execute(arguments)).isZero();
    return output.toString();
  }

  @Test
  void theProgramNamesItsCommandsAndExitCodes() {
    assertThat(help("--help"))
        .contains(commands().map(CommandSpec::name).toList())
        .contains("Exit codes:", "wrong usage or rejected input");
    assertThat(help("--version")).startsWith("yingda ");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfAndEveryOption(CommandSpec spec) {
    String help = help(spec.name(), "--help");

    assertThat(spec.usageMessage().description()).isNotEmpty();
    assertThat(help).containsIgnoringWhitespaces(spec.usageMessage().description()[0]);
    assertThat(spec.args()).allSatisfy(HelpTest::isDescribed);
    assertThat(spec.options()).extracting(OptionSpec::longestName).contains("--help");
    assertThat(spec.optionsMap().containsKey("--data")).isEqualTo(hasDataDirectory(spec));
    for (OptionSpec option : spec.options()) {
      assertThat(help).contains(option.longestName());
    }
  }

  /** These make their own, so that they never measure or change what is in use. */
  private static boolean hasDataDirectory(CommandSpec spec) {
    return !List.of("evaluate", "simulate", "verify", "copy").contains(spec.name());
  }

  private static void isDescribed(ArgSpec argument) {
    assertThat(argument.description()).as(argument.toString()).isNotEmpty();
    assertThat(argument.description()[0]).as(argument.toString()).endsWith(".");
  }
}
