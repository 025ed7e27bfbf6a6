package yingda.cli;

import picocli.CommandLine.Option;

/** The option that explains a subcommand; picocli's own would also claim {@code --version}. */
public final class HelpOption {
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}
