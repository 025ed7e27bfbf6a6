package yingda.contract;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import yingda.document.DocumentStore;

/** All that every store must do. */
public abstract class AllStoreContracts {
  /** Opens the store of a directory, or begins it. */
  protected abstract DocumentStore store(Path directory, Clock clock);

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
