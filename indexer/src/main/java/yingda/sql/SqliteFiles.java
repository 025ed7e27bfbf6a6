package yingda.sql;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What can be done to SQLite files as such: to copy them, and to look into copies. */
public final class SqliteFiles {
  private SqliteFiles() {}

  /** Copies any of these files as it is at this moment, whoever writes it meanwhile. */
  public static void copy(Path file, Path copy) {
    SqliteCopy.write(file, copy);
  }

  /** How many rows each table of a copy has. */
  public static Map<String, Long> rows(Path copy) {
    return SqliteCopy.rows(copy);
  }

  /** Which store a copy is of, empty if an older program laid it. */
  public static String identity(Path copy) {
    return SqliteCopy.identity(copy);
  }

  /** The last change in a copy of a store. */
  public static long lastSequence(Path copy) {
    return SqliteCopy.lastSequence(copy);
  }

  /** Takes a copy of a store back to where its log ended at a change. */
  public static void cut(Path copy, long last) {
    LogCut.behind(copy, last);
  }

  /** The last change in a copy of a store that was accepted by then, 0 if none was. */
  public static long lastUntil(Path copy, Instant time) {
    return LogCut.lastUntil(copy, time);
  }
}
