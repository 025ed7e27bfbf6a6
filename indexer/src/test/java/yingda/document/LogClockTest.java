package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.sql.SqlStore;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;
import yingda.testing.MovableClock;

class LogClockTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));

  @Test
  void whatWasWrittenUnderAClockThatWasAheadIsThereNow(@TempDir Path directory) {
    try (SqlStore store = new SqliteStores(directory.resolve("a.db")).store(clock)) {
      LogClock now = new LogClock(store, clock);
      assertThat(now.instant()).isEqualTo(clock.instant());
      clock.move(Duration.ofDays(1));
      put(store, "faq/ahead");
      clock.move(Duration.ofDays(-1));
      put(store, "faq/right");
      assertThat(store.inForce("faq/right", now.instant())).isPresent();
      assertThat(store.page(Listing.published("", now.instant(), 9))).hasSize(2);
      clock.move(Duration.ofDays(2));
      assertThat(now.instant()).isEqualTo(clock.instant());
    }
  }

  private static void put(DocumentStore store, String id) {
    var unused = store.append(List.of(Edit.put(Draft.faq(id, "怎么退货", "答"), SIGNATURE)));
  }
}
