package yingda.sql;

import java.nio.file.Path;
import java.time.Clock;
import yingda.contract.AllStoreContracts;
import yingda.document.DocumentStore;

/** SQLite does what every store must. */
class SqliteContractTest extends AllStoreContracts {
  @Override
  protected DocumentStore store(Path directory, Clock clock) {
    return new SqliteStores(directory.resolve("a.db")).store(clock);
  }
}
