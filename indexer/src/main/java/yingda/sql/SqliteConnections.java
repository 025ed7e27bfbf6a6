package yingda.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** How a connection to the file is set up. */
final class SqliteConnections {
  private static final String BUSY_TIMEOUT_MILLIS = "10000";

  /** 32 MiB: imports come in any order of ids, and each id has its place in three trees. */
  private static final String WRITE_CACHE_KIB = "-32768";

  /** SQLITE_OPEN_READONLY. */
  private static final String READ_ONLY = "1";

  /** SQLITE_OPEN_READONLY and SQLITE_OPEN_URI. */
  private static final String READ_ONLY_ADDRESS = "65";

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private SqliteConnections() {}

  static Connection writer(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "FULL");
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("secure_delete", "true"); // words that are forgotten are overwritten
    properties.setProperty("cache_size", WRITE_CACHE_KIB);
    return openPatiently(file, properties);
  }

  /** Several programs may lay a new file at once; SQLite does not wait for its turn to do that. */
  private static Connection openPatiently(Path file, Properties properties) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return open(file, properties);
      } catch (SQLException failure) {
        if (SqliteCode.of(failure) != SqliteCode.BUSY || attempt == ATTEMPTS) {
          throw failure;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  static Connection reader(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("open_mode", READ_ONLY);
    return open(file, properties);
  }

  /** To copy a file that is there: unlike a reader the last one leaves no empty log beside it. */
  static Connection copier(Path file) throws SQLException {
    return open(file, new Properties());
  }

  /** Of a file that nobody writes: SQLite then needs nothing beside it, not even a lock. */
  static Connection asItIs(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("open_mode", READ_ONLY_ADDRESS);
    String address = file.toAbsolutePath().toUri().getRawPath();
    return DriverManager.getConnection("jdbc:sqlite:file:" + address + "?immutable=1", properties);
  }

  private static Connection open(Path file, Properties properties) throws SQLException {
    properties.setProperty("busy_timeout", BUSY_TIMEOUT_MILLIS);
    return DriverManager.getConnection("jdbc:sqlite:" + file, properties);
  }
}
