package yingda.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** Lays the tables, and brings those of older programs up to date. */
final class Migrations {
  private Migrations() {}

  /**
   * Runs the scripts that have not run yet, all or none.
   *
   * @throws RejectedException INVALID if a newer program has laid the tables
   */
  static void run(Connection connection, Path file, Schema schema) throws SQLException {
    int newest = schema.scripts().size();
    if (version(connection, file, newest) < newest) {
      Transaction.commit(connection, () -> runMissing(connection, file, schema.scripts()));
    }
  }

  private static int runMissing(Connection connection, Path file, List<String> scripts)
      throws SQLException {
    // Asked again under the lock: another process may have been faster.
    int newest = scripts.size();
    for (String script : scripts.subList(version(connection, file, newest), newest)) {
      Sql.run(connection, read(script));
    }
    Sql.run(connection, "PRAGMA user_version = " + newest);
    return newest;
  }

  private static int version(Connection connection, Path file, int newest) throws SQLException {
    int version = (int) Sql.number(connection, "PRAGMA user_version");
    if (version > newest) {
      throw Refusal.invalid("newer-store").with("version", version).with("newest", newest).at(file);
    }
    return version;
  }

  private static String read(String script) {
    try (InputStream resource = Migrations.class.getResourceAsStream(script)) {
      if (resource == null) {
        throw new IllegalStateException(script + " is missing beside " + Migrations.class);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
