package yingda.files;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is gone when it is closed, and after a kill when the next process makes one: the
 * lock of a file beside it tells who lives. The file is there before the directory is, and is
 * locked by then, so that a kill at any moment leaves nothing that has no such file.
 */
public final class TemporaryDirectory implements AutoCloseable {
  private static final String PREFIX = "yingda-";
  private static final String LOCK = ".lock";
  private static final FileAttribute<?>[] OWNER_ONLY = ownerOnly();

  /** The locks of this process: to look at a lock of its own would end it. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  /** Whether what dead processes left was deleted. */
  private static boolean isSwept;

  private final Path path;
  private final Path lock;
  private final FileChannel locked;

  private TemporaryDirectory(Path lock, FileChannel locked) {
    this.lock = lock;
    this.locked = locked;
    path = beside(lock);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** A new one, empty; nobody but its owner may look into it. */
  public static TemporaryDirectory create() {
    try {
      return created(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw new UncheckedIOException("can't make a temporary directory", e);
    }
  }

  private static synchronized TemporaryDirectory created(Path temporary) throws IOException {
    if (!isSwept) {
      isSwept = true;
      sweep(temporary);
    }
    TemporaryDirectory directory = null;
    while (directory == null) {
      directory = locked(temporary);
    }
    Files.createDirectory(directory.path, OWNER_ONLY);
    return directory;
  }

  /** Null if another process took the new lock for a dead one's before it was held. */
  private static @Nullable TemporaryDirectory locked(Path temporary) throws IOException {
    Path lock = Files.createTempFile(temporary, PREFIX, LOCK);
    OWN.add(lock);
    FileChannel channel = FileChannel.open(lock, WRITE);
    if (channel.tryLock() != null && Files.exists(lock)) {
      return new TemporaryDirectory(lock, channel);
    }
    channel.close();
    OWN.remove(lock);
    return null;
  }

  private static Path beside(Path lock) {
    String name = String.valueOf(lock.getFileName());
    return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  /** Where files go. */
  public Path path() {
    return path;
  }

  /** Deletes what processes left there that were killed. What can't be deleted stays. */
  static void sweep(Path temporary) {
    try (Stream<Path> inside = Files.list(temporary)) {
      inside.filter(TemporaryDirectory::isAnothers).forEach(TemporaryDirectory::deleteIfDead);
    } catch (IOException | UncheckedIOException e) {
      // It is for its users to look after then.
    }
  }

  private static boolean isAnothers(Path lock) {
    String name = String.valueOf(lock.getFileName());
    return name.startsWith(PREFIX)
        && name.endsWith(LOCK)
        && Files.isWritable(lock)
        && !OWN.contains(lock);
  }

  private static void deleteIfDead(Path lock) {
    try (FileChannel channel = FileChannel.open(lock, WRITE)) {
      if (channel.tryLock() != null) {
        delete(beside(lock));
        delete(lock);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Another one deletes it, or nobody may.
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
    try (locked) {
      delete(path);
      delete(lock);
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + path, e);
    }
    OWN.remove(lock);
  }
}
