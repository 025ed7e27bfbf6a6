package yingda.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.Json;

/**
 * What is in a backup.
 *
 * @param format of this manifest and of the folder
 * @param program the version that made it
 * @param time when it was begun
 * @param store which store it is of, empty if an older program laid it
 * @param sequence the last change in it
 * @param rows how many rows each table of a database has, by {@code file/table}
 * @param files by path
 * @param seal the SHA-256 of all this with an empty seal
 */
public record Manifest(
    int format,
    String program,
    Instant time,
    String store,
    long sequence,
    Map<String, Long> rows,
    List<SavedFile> files,
    String seal) {
  /** The one that is written and read. */
  static final int FORMAT = 1;

  /** The name of its file. */
  static final String NAME = "manifest.json";

  public Manifest {
    rows = new TreeMap<>(rows);
    files = List.copyOf(files);
  }

  /** What every version of it says. */
  private record Versioned(int format) {}

  Manifest sealed() {
    return with(Pieces.hash(Json.writeLines(with("")).getBytes(StandardCharsets.UTF_8)));
  }

  private Manifest with(String other) {
    return new Manifest(format, program, time, store, sequence, rows, files, other);
  }

  /**
   * @param name names the file
   * @throws RejectedException if it is of another version, or is not what was written
   */
  static Manifest read(String name, byte[] json) {
    int format;
    Manifest read;
    try {
      format = Json.readForeign(name, json, Versioned.class).format();
      if (format != FORMAT) {
        throw Refusal.invalid("backup-of-other-version")
            .with("format", format)
            .with("expected", FORMAT)
            .at(name);
      }
      read = Json.read(name, json, Manifest.class);
    } catch (RejectedException e) {
      throw e.refusal().code().equals("backup-of-other-version") ? e : damaged(name);
    }
    if (!read.sealed().seal().equals(read.seal())) {
      throw damaged(name);
    }
    return read;
  }

  private static RejectedException damaged(String name) {
    return Refusal.of(RejectedException.Reason.UNAVAILABLE, "backup-file-damaged").at(name);
  }

  /** The size of all files. */
  public long bytes() {
    return files.stream().mapToLong(SavedFile::bytes).sum();
  }
}
