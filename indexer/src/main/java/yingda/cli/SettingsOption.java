package yingda.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a file with the options of {@code serve}, which is read before others. */
public final class SettingsOption {
  @SuppressWarnings("UnusedVariable") // read before the command is run
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "YAML file with options of serve by their names, such as port: 8080.",
        "Variables such as YINGDA_PORT count before it, options before both. Default the file that"
            + " YINGDA_SETTINGS names."
      })
  private @Nullable Path file;
}
