package yingda.testing;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/** What happens to files that nobody looks after, and waiting for what is done about it. */
public final class Damage {

  private Damage() {}

  /** Flips one bit in place, so that whoever has the file open sees it. */
  public static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 4);
    }
  }

  /** Overwrites a page of a database in place. */
  public static void overwritePage(Path database, int page) throws IOException {
    byte[] noise = new byte[4096];
    new Random(page).nextBytes(noise);
    try (RandomAccessFile bytes = new RandomAccessFile(database.toFile(), "rw")) {
      bytes.seek((long) page * noise.length);
      bytes.write(noise);
    }
  }

  /** Overwrites the middle half in place. */
  public static void scramble(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] noise = new byte[(int) bytes.length() / 2];
      new Random(1).nextBytes(noise);
      bytes.seek(bytes.length() / 4);
      bytes.write(noise);
    }
  }

  /** Puts another database in the place of one that nobody has open. */
  public static void replace(Path database, Path by) throws IOException {
    Files.copy(by, database, REPLACE_EXISTING);
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-wal"));
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
  }

  /** Copies a folder with all that is in it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** With all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
