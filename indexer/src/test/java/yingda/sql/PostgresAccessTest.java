package yingda.sql;

import java.nio.file.Path;
import yingda.testing.PostgresServer;

/** The same on PostgreSQL. */
class PostgresAccessTest extends SqlAccessTest {
  @Override
  Stores stores(Path folder) {
    return new PostgresStores(PostgresServer.database(folder));
  }
}
