package yingda.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.knowledge.DataDirectory;

/** The option every subcommand takes. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory (default: ${DEFAULT-VALUE}).")
  private Path path = Path.of("data");

  /** For commands that may begin one. */
  public DataDirectory directory() {
    return new DataDirectory(path);
  }

  /**
   * For commands that work on what is there: a mistyped name must not become an empty knowledge
   * base that answers nothing.
   *
   * @throws RejectedException if there is none
   */
  public DataDirectory existing() {
    DataDirectory directory = directory();
    if (!Files.exists(directory.database())) {
      throw Refusal.invalid("no-knowledge-base").with("path", path).at("--data");
    }
    return directory;
  }
}
