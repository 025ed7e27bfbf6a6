package yingda.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is gone when it is closed, and after a kill when the next process makes one: a
 * lock beside what is in it tells who lives.
 */
public final class TemporaryDirectory implements AutoCloseable {
  private static final String PREFIX = "yingda-";
  private static final String LOCK = "lock";

  /** Those of this process: to look at a lock of its own would end it. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  /** Whether what dead processes left was deleted. */
  private static boolean isSwept;

  private final Path outer;
  private final FileChannel lock;

  private TemporaryDirectory(Path outer, FileChannel lock) {
    this.outer = outer;
    this.lock = lock;
  }

  /** A new one, empty. */
  public static TemporaryDirectory create() {
    try {
      return created();
    } catch (IOException e) {
      throw new UncheckedIOException("can't make a temporary directory", e);
    }
  }

  private static synchronized TemporaryDirectory created() throws IOException {
    Path outer = Files.createTempDirectory(PREFIX);
    OWN.add(outer);
    if (!isSwept) {
      isSwept = true;
      sweep(Objects.requireNonNull(outer.getParent()));
    }
    // Under its name only when it is held: until then nobody takes the directory for a dead one's.
    Path unnamed = outer.resolve("new");
    FileChannel lock = FileChannel.open(unnamed, CREATE, WRITE);
    FileLock unused = lock.lock();
    Files.move(unnamed, outer.resolve(LOCK));
    TemporaryDirectory directory = new TemporaryDirectory(outer, lock);
    Files.createDirectory(directory.path());
    return directory;
  }

  /** Where files go. */
  public Path path() {
    return outer.resolve("files");
  }

  /** Deletes what processes left there that were killed. What can't be deleted stays. */
  static void sweep(Path temporary) {
    try (Stream<Path> inside = Files.list(temporary)) {
      inside.filter(TemporaryDirectory::isAnothers).forEach(TemporaryDirectory::deleteIfDead);
    } catch (IOException | UncheckedIOException e) {
      // It is for its users to look after then.
    }
  }

  private static boolean isAnothers(Path directory) {
    return String.valueOf(directory.getFileName()).startsWith(PREFIX)
        && Files.isWritable(directory.resolve(LOCK))
        && !OWN.contains(directory);
  }

  private static void deleteIfDead(Path directory) {
    try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), WRITE)) {
      if (lock(channel) != null) {
        delete(directory.resolve("files"));
        delete(directory);
      }
    } catch (IOException e) {
      // Another one deletes it, or nobody may.
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  /** Deletes any directory with all in it, if it is there. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(directory)) {
      List<Path> innermostFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.delete(file);
      }
    }
  }

  /** The same; what can't be deleted is named in the log and stays. */
  public static void deleteQuietly(Path directory) {
    try {
      delete(directory);
    } catch (IOException e) {
      System.getLogger(TemporaryDirectory.class.getName())
          .log(System.Logger.Level.WARNING, directory + " can't be deleted", e);
    }
  }

  @Override
  public void close() {
    try (lock) {
      delete(path());
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + path(), e);
    }
    try {
      delete(outer);
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + outer, e);
    }
    OWN.remove(outer);
  }
}
