package yingda.testing;

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
   * A file or folder beside the repository, a {@link Requirement} of the test.
   *
   * @param path such as {@code corpora/tidb-docs-cn}
   */
  public static Path require(String path) {
    Path file = root().resolveSibling("shared").resolve(path);
    if (!Files.exists(file)) {
      throw Requirement.missing(
          "../shared/" + path + " is not there: put it beside the repository");
    }
    return file;
  }
}
