package yingda.sql;

import yingda.testing.PostgresServer;

/** Several stores on one PostgreSQL database, as several machines have it. */
class PostgresSharedTest extends SharedFileTest {
  @Override
  Stores stores() {
    return new PostgresStores(PostgresServer.database(directory));
  }
}
