package yingda.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.PretrainedEncoder;

/** The options every subcommand takes that works on a data directory. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory (default: ${DEFAULT-VALUE}).")
  private Path path = Path.of("data");

  @Option(
      names = "--encoder",
      paramLabel = "NAME",
      description =
          "Which meaning is known beside what was learned here: none, or bundled, the model that is"
              + " part of the program. The same for all commands (default: ${DEFAULT-VALUE}).")
  private PretrainedEncoder encoder = PretrainedEncoder.BUNDLED;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private SettingsOption settings = new SettingsOption();

  /** For commands that make one, and look by themselves at what is there. */
  public DataDirectory anyPath() {
    return new DataDirectory(path, encoder);
  }

  /**
   * For commands that may begin one.
   *
   * @throws RejectedException if it has lost its store
   */
  public DataDirectory directory() {
    DataDirectory directory = new DataDirectory(path, encoder);
    directory.refuseIfStoreIsLost();
    return directory;
  }

  /**
   * For commands that work on what is there: a mistyped name must not become an empty knowledge
   * base that answers nothing.
   *
   * @throws RejectedException if there is none, or it has lost its store
   */
  public DataDirectory existing() {
    DataDirectory directory = directory();
    if (!Files.exists(directory.database())) {
      throw Refusal.invalid("no-knowledge-base").with("path", path).at("--data");
    }
    return directory;
  }
}
