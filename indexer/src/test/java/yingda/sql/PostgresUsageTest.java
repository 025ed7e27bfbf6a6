package yingda.sql;

import yingda.testing.PostgresServer;

/** The same on PostgreSQL. */
class PostgresUsageTest extends SqlUsageTest {
  @Override
  Stores stores() {
    return new PostgresStores(PostgresServer.database(directory));
  }

  @Override
  Engine engine() {
    return new PostgresEngine(PostgresAddress.of(PostgresServer.database(directory)), Schema.USAGE);
  }
}
