package yingda.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server for all tests of this process. That of the environment variable {@code
 * TEST_POSTGRESQL} if there is one, such as {@code postgresql://me:secret@127.0.0.1:5432}, whose
 * user may make databases; otherwise one from a jar, which runs on Linux with x86-64.
 */
public final class PostgresServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final Map<Path, String> BY_DIRECTORY = new ConcurrentHashMap<>();

  private PostgresServer() {}

  private static final class Started {
    static final String SERVER = named();

    private static String named() {
      String named = System.getenv("TEST_POSTGRESQL");
      return named == null ? start() : named;
    }

    // It ends with the process.
    @SuppressWarnings("resource")
    private static String start() {
      try {
        return address(builder().start());
      } catch (IOException | IllegalStateException failure) {
        throw missing(failure);
      }
    }
  }

  static RuntimeException missing(Exception failure) {
    return Requirement.missing(
        "PostgreSQL does not start here ("
            + failure.getMessage()
            + "); name one in TEST_POSTGRESQL, as postgresql://user:password@host:port");
  }

  /** Nothing has to outlive the machine. */
  static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setServerConfig("fsync", "off");
  }

  static String address(EmbeddedPostgres server) {
    return "postgresql://postgres@127.0.0.1:" + server.getPort();
  }

  /** The database that belongs to a directory, a new one when it is asked for the first time. */
  public static String database(Path directory) {
    return BY_DIRECTORY.computeIfAbsent(directory, any -> newDatabase());
  }

  /** The address of a new empty database. */
  public static String newDatabase() {
    return newDatabase("");
  }

  /**
   * The same.
   *
   * @param options of {@code CREATE DATABASE}
   */
  public static String newDatabase(String options) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    String server = Started.SERVER;
    try (Connection connection = connect(server + "/postgres");
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute("CREATE DATABASE " + name + " " + options);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return server + "/" + name;
  }

  /** A connection by the driver alone, to see or do what the product does not. */
  public static Connection connect(String address) throws SQLException {
    String[] parts = address.substring("postgresql://".length()).split("@", 2);
    String[] user = parts[0].split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://" + parts[1], user[0], user.length > 1 ? user[1] : "");
  }
}
