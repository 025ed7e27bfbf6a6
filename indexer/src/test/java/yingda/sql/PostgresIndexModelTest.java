package yingda.sql;

import yingda.testing.PostgresServer;

/** The same on PostgreSQL. */
class PostgresIndexModelTest extends IndexModelTest {
  @Override
  Stores stores() {
    return new PostgresStores(PostgresServer.database(directory));
  }
}
