package yingda.sql;

import java.sql.SQLException;
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
  Database open(Schema schema) {
    PostgresEngine engine = new PostgresEngine(address, schema);
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

  /** The address without its password. */
  @Override
  public String toString() {
    return address.toString();
  }
}
