package yingda.sql;

import yingda.testing.PostgresServer;

/** The same on PostgreSQL. */
class PostgresVectorsTest extends SqlVectorsTest {
  @Override
  Stores stores() {
    return new PostgresStores(PostgresServer.database(directory));
  }
}
