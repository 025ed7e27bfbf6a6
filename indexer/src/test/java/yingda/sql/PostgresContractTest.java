package yingda.sql;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import yingda.contract.ApprovalContract;
import yingda.contract.LifecycleContract;
import yingda.contract.StoreContract;
import yingda.contract.StoreModelContract;
import yingda.contract.UpdatesContract;
import yingda.document.DocumentStore;
import yingda.testing.PostgresServer;

/** PostgreSQL does what every store must. */
class PostgresContractTest {
  private static DocumentStore store(Path directory, Clock clock) {
    return new PostgresStores(PostgresServer.database(directory)).store(clock);
  }

  @Nested
  class Store extends StoreContract {
    @Override
    protected DocumentStore open(Path directory, Clock clock) {
      return store(directory, clock);
    }
  }

  @Nested
  class Lifecycle extends LifecycleContract {
    @Override
    protected DocumentStore open(Path directory, Clock clock) {
      return store(directory, clock);
    }
  }

  @Nested
  class Approval extends ApprovalContract {
    @Override
    protected DocumentStore open(Path directory, Clock clock) {
      return store(directory, clock);
    }
  }

  @Nested
  class Updates extends UpdatesContract {
    @Override
    protected DocumentStore open(Path directory, Clock clock) {
      return store(directory, clock);
    }
  }

  @Nested
  class StoreModel extends StoreModelContract {
    @Override
    protected DocumentStore open(Path directory, Clock clock) {
      return store(directory, clock);
    }
  }
}
