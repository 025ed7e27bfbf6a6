package yingda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.app.ServiceHealth.Health;
import yingda.app.ServiceHealth.Status;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.indexing.Progress;
import yingda.knowledge.DataDirectory;
import yingda.testing.Draft;
import yingda.testing.MovableClock;

/** A node whose index is too far behind is not ready. */
class ServiceHealthTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2099-05-01T04:00:00Z"));

  /** An index that stands at a change. */
  record Standing(long applied) implements Progress {
    @Override
    public @Nullable RuntimeException failure() {
      return null;
    }

    @Override
    public void wake() {}

    @Override
    public boolean awaitApplied(long sequence, Duration timeout) {
      return applied >= sequence;
    }
  }

  private static void write(DocumentStore store, String id) {
    store.append(List.of(Edit.put(Draft.faq(id, "怎么退货？", "七天。"), new Signature("王芳", "测试"))));
  }

  private Health health(DocumentStore store, long applied, Duration tolerated) {
    ServiceHealth health = new ServiceHealth(store, new Standing(applied), clock);
    health.tolerate(tolerated);
    return health.probe(Callers.LOCAL);
  }

  @Test
  void howLongTheNextChangeWaitsDecides(@TempDir Path data) {
    try (DocumentStore store = new DataDirectory(data).openStore(clock)) {
      write(store, "faq/a");
      write(store, "faq/b");
      long behind = store.lastSequence() - 1;
      clock.move(Duration.ofSeconds(5));
      assertThat(health(store, behind, ServiceHealth.MAX_LAG).status()).isEqualTo(Status.READY);
      clock.move(Duration.ofMillis(1));
      Health late = health(store, behind, ServiceHealth.MAX_LAG);
      assertThat(late.status()).isEqualTo(Status.CATCHING_UP);
      assertThat(late.lag()).isEqualTo(Duration.ofMillis(5_001));
      assertThat(health(store, behind, Duration.ofSeconds(6)).status()).isEqualTo(Status.READY);
      Health all = health(store, store.lastSequence(), ServiceHealth.MAX_LAG);
      assertThat(all.status()).isEqualTo(Status.READY);
      assertThat(all.lag()).isZero();
    }
  }

  /** The clock of the machine that wrote is ahead of this one. */
  @Test
  void aChangeOfTheFutureWaitsForNoTime(@TempDir Path data) {
    try (DocumentStore store = new DataDirectory(data).openStore(clock)) {
      write(store, "faq/a");
      clock.move(Duration.ofMinutes(-1));
      assertThat(health(store, 0, ServiceHealth.MAX_LAG).lag()).isZero();
    }
  }
}
