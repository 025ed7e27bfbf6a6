package yingda.backup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** Where the parts of a backup lie, and that one process writes there. */
record BackupFolder(Path path) {
  private static final Set<String> PARTS = Set.of("pieces", "unfinished", "lock", Manifest.NAME);

  Path manifest() {
    return path.resolve(Manifest.NAME);
  }

  Path pieces() {
    return path.resolve("pieces");
  }

  Path unfinished() {
    return path.resolve("unfinished");
  }

  /**
   * Makes it, for its owner alone, since keys and what customers said are in it.
   *
   * @throws RejectedException if something else is in it
   */
  void make() throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw Refusal.invalid("not-a-backup-folder").at(path);
    }
    Files.createDirectories(path);
    try (Stream<Path> inside = Files.list(path)) {
      List<String> names = inside.map(file -> file.getFileName().toString()).toList();
      if (!PARTS.containsAll(names)) {
        throw Refusal.invalid("not-a-backup-folder").at(path);
      }
    }
    ownersAlone(path);
  }

  /** Lets nobody else in, where the disk knows of that. */
  static void ownersAlone(Path path) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      String rights = Files.isDirectory(path) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
  }

  /**
   * Holds it; to be closed.
   *
   * @throws RejectedException if another one does
   */
  FileChannel lock() throws IOException {
    FileChannel channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
    FileLock lock = lock(channel);
    if (lock == null) {
      channel.close();
      throw Refusal.of(Reason.IN_USE, "backup-in-use").at(path);
    }
    return channel;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  /**
   * What is in it.
   *
   * @throws RejectedException if there is none, or it can't be read
   */
  Manifest read() throws IOException {
    if (!Files.isRegularFile(manifest())) {
      throw Refusal.invalid("no-backup").at(path);
    }
    return Manifest.read(manifest().toString(), Files.readAllBytes(manifest()));
  }
}
