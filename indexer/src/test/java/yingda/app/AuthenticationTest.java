package yingda.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Secret;
import yingda.app.Authentication.Known;
import yingda.app.ServiceHealth.Status;
import yingda.document.DocumentStore;
import yingda.document.UnavailableException;
import yingda.sql.PostgresStores;
import yingda.testing.Awaiting;
import yingda.testing.PostgresServer;
import yingda.testing.RestartedPostgres;
import yingda.testing.RestartedPostgres.Stop;

/** For how long it is remembered who may come in, where the database can't be reached. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AuthenticationTest {
  @TempDir private static Path directory;
  private static RestartedPostgres postgres;

  private final Secret secret = Secret.random();
  private final AtomicLong time = new AtomicLong();
  private String address;
  private AccessStore store;
  private Authentication authentication;

  @BeforeAll
  static void start() {
    postgres = RestartedPostgres.in(directory.resolve("postgresql"));
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void open() throws SQLException {
    address = postgres.newDatabase();
    store = new PostgresStores(address).access();
    AccessKey.State state = new AccessKey.State(Instant.now(), "李雷", null, null, null);
    AccessKey unused = store.add(secret.hash(), new AccessKey.Grant("机器人", "bot"), state);
    authentication = new Authentication(store, null, Clock.systemUTC(), time::get);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    postgres.startAgain();
  }

  private boolean letsIn() {
    return authentication.known().keyring().byKey(secret).isPresent();
  }

  /** That of a node whose index is complete. */
  private ServiceHealth health(DocumentStore documents) {
    var health = new ServiceHealth(documents, new ServiceHealthTest.Standing(0), Clock.systemUTC());
    health.answersBy(authentication);
    return health;
  }

  private void refuses() {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(authentication::known)
        .matches(UnavailableException::isUnreachable);
  }

  @Test
  void itIsRememberedForFiveMinutesFromWhenItWasSureLast() throws Exception {
    try (DocumentStore documents = new PostgresStores(address).store(Clock.systemUTC())) {
      ServiceHealth health = health(documents);
      time.addAndGet(Duration.ofMinutes(1).toNanos());
      assertThat(letsIn()).isTrue();
      postgres.stop(Stop.FAST);
      time.addAndGet(Authentication.REMEMBERED.toNanos() - 1);
      Known known = authentication.known();
      assertThat(known.away()).isNotNull();
      assertThat(letsIn()).isTrue();
      assertThat(health.probe(Callers.LOCAL).status()).isEqualTo(Status.STORE_AWAY);
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(authentication::now);
      time.incrementAndGet();
      refuses();
      assertThat(health.probe(Callers.LOCAL).status()).isEqualTo(Status.FAILING);
    }
    postgres.startAgain();
    Awaiting.until("the database", () -> authentication.now().byKey(secret).isPresent());
    assertThat(authentication.known().away()).isNull();
  }

  /** That keys changed is known, and not which: nobody comes in by what they were. */
  @Test
  void whatIsKnownToBeOutdatedLetsNobodyIn() throws Exception {
    assertThat(letsIn()).isTrue();
    try (Connection connection = PostgresServer.connect(address);
        Statement statement = connection.createStatement()) {
      int unused = statement.executeUpdate("UPDATE yingda.access_version SET number = number + 1");
      int unusedToo =
          statement.executeUpdate("ALTER TABLE yingda.access_key RENAME TO access_key_away");
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(authentication::known);
      postgres.stop(Stop.IMMEDIATE);
    }
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(authentication::known);
    refuses();
  }

  @Test
  void aRevokedKeyStaysRevoked() throws Exception {
    assertThat(letsIn()).isTrue();
    AccessKey unused = store.revoke(1, "李雷", Instant.now());
    assertThat(letsIn()).isFalse();
    postgres.stop(Stop.IMMEDIATE);
    assertThat(letsIn()).isFalse();
    assertThat(letsIn()).isFalse();
  }
}
