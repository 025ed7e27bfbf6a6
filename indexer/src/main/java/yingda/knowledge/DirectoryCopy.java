package yingda.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import yingda.document.UnavailableException;

/**
 * A copy of all in a data directory but the index, made while others write there. Databases come
 * before those they speak of, so that none knows of a change that the copy lacks: the store last.
 *
 * @param path the folder it is in
 */
public record DirectoryCopy(Path path) {
  /** Folders and files people may edit; of these each is as it was when it was read. */
  private static final List<String> PLAIN =
      List.of("lexicon", "golden", "model", "tuning.jsonl", "chat.json");

  private static final List<String> DATABASES =
      List.of("vectors.db", "webhooks.db", "usage.db", "yingda.db");

  /** How often a model that is being replaced is copied anew. */
  private static final int ATTEMPTS = 10;

  /**
   * Makes it.
   *
   * @param into an empty folder
   * @throws UnavailableException if a database can't be read or written
   */
  public static DirectoryCopy of(DataDirectory from, Path into) throws IOException {
    for (String name : PLAIN) {
      copyUnmoved(from.path().resolve(name), into.resolve(name));
    }
    for (String name : DATABASES) {
      Path file = from.path().resolve(name);
      if (Files.exists(file)) {
        Backends.copy(file, into.resolve(name));
      }
    }
    return new DirectoryCopy(into);
  }

  /** A model is several files, which fit each other: all of them before or behind a change. */
  private static void copyUnmoved(Path from, Path to) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Map<String, String> before = state(from);
      for (String name : before.keySet()) {
        copy(from.resolve(name), to.resolve(name));
      }
      if (state(from).equals(before)) {
        return;
      }
      delete(to);
    }
    throw new IOException(from + " changes all the time");
  }

  private static void copy(Path file, Path to) throws IOException {
    Path parent = to.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.copy(file, to);
    } catch (NoSuchFileException gone) {
      // The state differs then, and all is copied anew.
    }
  }

  /** The files below, each with its size and when it was written. */
  private static Map<String, String> state(Path folder) throws IOException {
    Map<String, String> state = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          state.put(
              folder.relativize(file).toString(),
              Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      }
    }
    return state;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** How many rows each table of each database has, by {@code file/table}. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String name : DATABASES) {
      if (Files.exists(path.resolve(name))) {
        Backends.rows(path.resolve(name))
            .forEach((table, count) -> rows.put(name + '/' + table, count));
      }
    }
    return rows;
  }

  /** Which store it is of, empty if an older program laid it. */
  public String identity() {
    return Backends.identity(new DataDirectory(path).database());
  }

  /** The last change in it. */
  public long lastSequence() {
    return Backends.lastSequence(new DataDirectory(path).database());
  }

  /** The last change in it that was accepted by then, 0 if none was. */
  public long lastUntil(Instant time) {
    return Backends.lastUntil(new DataDirectory(path).database(), time);
  }

  /**
   * Takes its documents back to where the log ended at a change. What was asked, keys, webhooks,
   * words and the model stay.
   */
  public void takeBackTo(long sequence) {
    Backends.cut(new DataDirectory(path).database(), sequence);
  }
}
