package yingda.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is gone when it is closed. */
public record TemporaryDirectory(Path path) implements AutoCloseable {
  /** A new one, empty. */
  public static TemporaryDirectory create() {
    try {
      return new TemporaryDirectory(Files.createTempDirectory("yingda"));
    } catch (IOException e) {
      throw new UncheckedIOException("can't make a temporary directory", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> innermostFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + path, e);
    }
  }
}
