package yingda.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real documents that are no part of the repository: they lie beside it, in {@code ../shared}, and
 * not everywhere.
 */
public final class SharedFiles {
  private SharedFiles() {}

  /** The root of the repository. */
  public static Path root() {
    return Path.of(System.getProperty("yingda.root", "..")).toAbsolutePath().normalize();
  }

  /**
   * A file or folder beside the repository. The test is skipped if it is absent, or fails where the
   * environment variable {@code YINGDA_SKIP_IS_FAILURE} is {@code true}.
   *
   * @param path such as {@code corpora/tidb-docs-cn}
   */
  public static Path require(String path) {
    Path file = root().resolveSibling("shared").resolve(path);
    if (Files.exists(file)) {
      return file;
    }
    String message = "skipped: ../shared/" + path + " is not there";
    return "true".equals(System.getenv("YINGDA_SKIP_IS_FAILURE")) ? fail(message) : abort(message);
  }
}
