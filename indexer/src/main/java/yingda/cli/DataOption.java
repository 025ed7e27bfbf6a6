package yingda.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yingda.document.RejectedException;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.PretrainedEncoder;
import yingda.knowledge.StoreAddress;

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

  @Option(
      names = "--store",
      paramLabel = "URL",
      description = {
        "PostgreSQL database that several nodes share (default: files in the data directory).",
        "Such as postgresql://user:password@host/yingda. A password is better in YINGDA_STORE,"
            + " PGPASSWORD or .pgpass: others see options."
      })
  private @Nullable String store;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private SettingsOption settings = new SettingsOption();

  /** For commands that make one, and look by themselves at what is there. */
  public DataDirectory anyPath() {
    return new DataDirectory(path, encoder, store == null ? null : StoreAddress.of(store));
  }

  /**
   * For commands that may begin one.
   *
   * @throws RejectedException if it has lost its store
   */
  public DataDirectory directory() {
    DataDirectory directory = anyPath();
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
    directory.refuseIfNotBegun();
    return directory;
  }
}
