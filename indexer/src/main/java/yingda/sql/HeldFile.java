package yingda.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database that was opened, told from what stands at its path now. SQLite goes on writing to a
 * file that was deleted or replaced, and all of that is lost when the process ends. Looking takes
 * some microseconds. Safe for concurrent use.
 */
final class HeldFile {
  private final Path file;
  private final Path log;
  private final @Nullable Object fileKey;
  private final @Nullable Object logKey;

  private HeldFile(Path file) throws IOException {
    this.file = file;
    this.log = file.resolveSibling(file.getFileName() + "-wal");
    this.fileKey = key(file);
    this.logKey = Files.exists(log) ? key(log) : null;
  }

  /**
   * @param file that is open: its write-ahead log is there as long as it is
   */
  static HeldFile of(Path file) {
    try {
      return new HeldFile(file);
    } catch (IOException e) {
      throw StoreException.gone(file, e);
    }
  }

  /** Null where the file system has no such keys: then only a missing file is noticed. */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /**
   * Makes sure that it is still the file at its path.
   *
   * @throws StoreException if it is not
   */
  void check() {
    check(file, fileKey);
    if (logKey != null) {
      check(log, logKey);
    }
  }

  private static void check(Path path, @Nullable Object opened) {
    try {
      if (!Objects.equals(key(path), opened)) {
        throw StoreException.gone(path, null);
      }
    } catch (IOException e) {
      throw StoreException.gone(path, e);
    }
  }
}
