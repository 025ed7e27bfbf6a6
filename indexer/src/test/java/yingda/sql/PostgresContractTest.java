package yingda.sql;

import java.nio.file.Path;
import java.time.Clock;
import yingda.contract.AllStoreContracts;
import yingda.document.DocumentStore;
import yingda.testing.PostgresServer;

/** PostgreSQL does what every store must. */
class PostgresContractTest extends AllStoreContracts {
  @Override
  protected DocumentStore store(Path directory, Clock clock) {
    return new PostgresStores(PostgresServer.database(directory)).store(clock);
  }
}
