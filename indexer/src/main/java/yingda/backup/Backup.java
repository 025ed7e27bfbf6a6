package yingda.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.files.TemporaryDirectory;
import yingda.json.Json;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.DirectoryCopy;

/** A data directory, kept in a folder of its own. One process at a time may write there. */
public final class Backup {
  private final BackupFolder folder;
  private final Pieces pieces;

  /**
   * @param path of the folder
   */
  public Backup(Path path) {
    this.folder = new BackupFolder(path);
    this.pieces = new Pieces(folder.pieces(), folder.unfinished());
  }

  /**
   * What came of it.
   *
   * @param written bytes that were not there before
   */
  public record Result(Manifest manifest, long written) {}

  /**
   * Keeps all of a directory but the index, while others write there. Needs room for the databases
   * a second time while it runs.
   *
   * @param program the version of this program
   * @throws RejectedException if the folder has something else in it, another store, or more than
   *     the directory
   * @throws UnavailableException if a file can't be read or written; the former backup stays
   */
  public Result save(DataDirectory from, Clock clock, String program) {
    from.refuseServer();
    refuseInside(from.path());
    try {
      folder.make();
      try (FileChannel lock = folder.lock()) {
        return lock.isOpen() ? save(from, clock.instant(), program) : unlocked();
      }
    } catch (IOException e) {
      throw Refusal.of(Reason.UNAVAILABLE, "backup-unwritable")
          .with("problem", String.valueOf(e.getMessage()))
          .at(folder.path());
    }
  }

  private static Result unlocked() {
    throw new IllegalStateException("the lock was closed");
  }

  /** What destroys a directory would destroy the backup in it. */
  private void refuseInside(Path data) {
    Path path = folder.path().toAbsolutePath().normalize();
    if (path.startsWith(data.toAbsolutePath().normalize())) {
      throw Refusal.invalid("backup-inside-data").at(folder.path());
    }
  }

  private Result save(DataDirectory from, Instant time, String program) throws IOException {
    Manifest former = Files.exists(folder.manifest()) ? folder.read() : null;
    long before = pieces.written();
    try {
      TemporaryDirectory.delete(folder.unfinished());
      Path copied = folder.unfinished().resolve("data");
      Files.createDirectories(copied);
      DirectoryCopy copy = DirectoryCopy.of(from, copied);
      refuseOther(former, copy);
      Manifest manifest =
          new Manifest(
                  Manifest.FORMAT,
                  program,
                  time.truncatedTo(ChronoUnit.SECONDS),
                  copy.identity(),
                  copy.lastSequence(),
                  copy.rows(),
                  keep(copied),
                  "")
              .sealed();
      Path written = folder.unfinished().resolve(Manifest.NAME);
      Pieces.write(written, Json.writeLines(manifest).getBytes(StandardCharsets.UTF_8));
      BackupFolder.ownersAlone(written);
      Files.move(written, folder.manifest(), ATOMIC_MOVE, REPLACE_EXISTING);
      former = manifest;
      return new Result(manifest, pieces.written() - before);
    } finally {
      TemporaryDirectory.delete(folder.unfinished());
      pieces.deleteOthers(former == null ? List.of() : former.files());
    }
  }

  /** What another directory, or one that lost something, holds does not replace a backup. */
  private void refuseOther(@Nullable Manifest former, DirectoryCopy copy) {
    if (former == null) {
      return;
    }
    if (!former.store().isEmpty() && !former.store().equals(copy.identity())) {
      throw Refusal.invalid("backup-of-other-store").at(folder.path());
    }
    if (former.sequence() > copy.lastSequence()) {
      throw Refusal.invalid("backup-has-more")
          .with("sequence", former.sequence())
          .with("last", copy.lastSequence())
          .at(folder.path());
    }
  }

  private List<SavedFile> keep(Path copied) throws IOException {
    List<SavedFile> kept = new ArrayList<>();
    try (Stream<Path> all = Files.walk(copied)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        kept.add(pieces.keep(copied.relativize(file).toString().replace('\\', '/'), file));
        Files.delete(file);
      }
    }
    return kept;
  }

  /**
   * What is in it.
   *
   * @throws RejectedException if there is none, or it is damaged or of another version
   */
  public Manifest manifest() {
    try {
      return folder.read();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder.manifest(), e);
    }
  }

  /**
   * Writes all files into a folder, the store last.
   *
   * @param into an empty folder
   * @param faults hears of each file that is not what was kept
   */
  void extract(Manifest manifest, Path into, Consumer<RejectedException> faults)
      throws IOException {
    for (SavedFile file : manifest.files()) {
      Path to = into.resolve(file.path()).normalize();
      if (!to.startsWith(into)) {
        faults.accept(Refusal.of(Reason.UNAVAILABLE, "backup-file-damaged").at(file.path()));
        continue;
      }
      Files.createDirectories(to.resolveSibling(""));
      List<RejectedException> met = new ArrayList<>();
      try (OutputStream out = Files.newOutputStream(to)) {
        pieces.copy(file, out, met::add);
      }
      BackupFolder.ownersAlone(to);
      if (met.isEmpty() && Files.size(to) != file.bytes()) {
        met.add(Refusal.of(Reason.UNAVAILABLE, "backup-file-damaged").at(file.path()));
      }
      met.forEach(faults);
    }
  }
}
