package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import yingda.document.Lease;
import yingda.document.RejectedException;

/** All parts in one PostgreSQL database, which several machines may use at once. */
public final class PostgresStores extends Stores {
  private final PostgresAddress address;

  /**
   * @param address as {@code postgresql://user:password@host:5432/database}
   * @throws RejectedException INVALID if it is none
   */
  public PostgresStores(String address) {
    this.address = PostgresAddress.of(address);
  }

  @Override
  public boolean isLaid() {
    PostgresEngine engine = engine(Schema.DOCUMENTS);
    try (Connection connection = engine.reader()) {
      return engine.version(connection, Schema.DOCUMENTS) > 0;
    } catch (SQLException failure) {
      throw engine.failure(failure);
    }
  }

  @Override
  PostgresEngine engine(Schema schema) {
    return new PostgresEngine(address, schema);
  }

  @Override
  Database open(Schema schema) {
    PostgresEngine engine = engine(schema);
    try {
      return Database.open(engine, schema);
    } catch (SQLException failure) {
      throw engine.failure(failure);
    }
  }

  @Override
  Database reading(Schema schema) {
    return open(schema);
  }

  @Override
  public Lease lease() {
    return new PostgresLease(engine(Schema.DOCUMENTS));
  }

  /** The address without its password. */
  @Override
  public String toString() {
    return address.toString();
  }
}
