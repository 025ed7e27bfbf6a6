package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yingda.document.Lease;
import yingda.testing.Awaiting;
import yingda.testing.PostgresServer;

/** One of all processes holds the lease. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PostgresLeaseTest {
  private final String address = PostgresServer.newDatabase();

  private Lease lease() {
    return new PostgresStores(address).lease();
  }

  private static void awaitHeld(Lease lease) {
    Awaiting.until("the lease", lease::isHeld);
  }

  @Test
  void oneHoldsItUntilItIsClosed() {
    try (Lease second = lease()) {
      try (Lease first = lease()) {
        assertThat(first.isHeld()).isTrue();
        assertThat(second.isHeld()).isFalse();
      }
      awaitHeld(second);
    }
  }

  @Test
  void whoeverLosesTheConnectionLosesItAndTakesItAgain() throws Exception {
    try (Lease lease = lease()) {
      assertThat(lease.isHeld()).isTrue();
      breakConnections();
      try (Lease other = lease()) {
        awaitHeld(other);
        Awaiting.until("its loss", () -> !lease.isHeld());
        assertThat(other.isHeld()).isTrue();
      }
      awaitHeld(lease);
    }
  }

  /** As if the server had restarted. */
  private void breakConnections() throws SQLException {
    try (Connection connection = PostgresServer.connect(address)) {
      Sql.list(
          connection,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
              + " AND datname = current_database()",
          row -> row.getBoolean(1));
    }
  }

  @Test
  void whereTheServerIsGoneNobodyHoldsIt() {
    try (Lease lease = new PostgresStores("postgresql://me@127.0.0.1:1/none").lease()) {
      assertThat(lease.isHeld()).isFalse();
    }
  }

  @Test
  void whoHasTheStoreForItselfHoldsIt() {
    assertThat(Lease.ALONE.isHeld()).isTrue();
  }
}
