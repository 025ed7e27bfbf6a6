package yingda.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import yingda.document.InputPlace;
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
  static void run(Connection connection, Engine engine, Schema schema) throws SQLException {
    if (version(connection, engine, schema) < schema.newest()) {
      Transaction.commit(connection, engine, () -> runMissing(connection, engine, schema));
    }
  }

  private static int runMissing(Connection connection, Engine engine, Schema schema)
      throws SQLException {
    // Asked again under the lock: another process may have been faster.
    int version = version(connection, engine, schema);
    if (version < schema.newest()) {
      engine.lay(connection, schema, version);
    }
    return schema.newest();
  }

  /**
   * How many scripts have run.
   *
   * @throws RejectedException INVALID if it is more than this program knows
   */
  static int version(Connection connection, Engine engine, Schema schema) throws SQLException {
    int version = engine.version(connection, schema);
    if (version > schema.newest()) {
      throw Refusal.invalid("newer-store")
          .with("version", version)
          .with("newest", schema.newest())
          .at(InputPlace.file(engine.place().toString()));
    }
    return version;
  }

  /** A script beside this package. */
  static String read(String script) {
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
