package yingda.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import yingda.knowledge.DataDirectory;

/** The option every subcommand takes. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory (default: ${DEFAULT-VALUE}).")
  private Path path = Path.of("data");

  public DataDirectory directory() {
    return new DataDirectory(path);
  }
}
