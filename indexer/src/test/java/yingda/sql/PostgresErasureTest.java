package yingda.sql;

import yingda.testing.PostgresServer;

/** The same on PostgreSQL, whose files are its own. */
class PostgresErasureTest extends ErasureTest {
  @Override
  Stores stores() {
    return new PostgresStores(PostgresServer.database(directory));
  }

  @Override
  void filesHave(String kept, String... gone) {}
}
