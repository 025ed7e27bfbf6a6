package yingda.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Edit;
import yingda.document.Period;
import yingda.document.Scope;
import yingda.document.VersionRange;
import yingda.hanlp.HanLp;
import yingda.indexing.IndexFollower;
import yingda.lucene.IndexFolder;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.sql.SqlStore;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.testing.MovableClock;
import yingda.text.Lexicon;

/** What has ended is kept apart, so that the present stays as small as it is. */
class ArchiveIndexTest {
  private static final int REVISIONS = 12;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));

  @Test
  void aLongHistoryAddsNothingToTheIndexOfThePresent(@TempDir Path directory) throws IOException {
    try (SqlStore store = new SqliteStores(directory.resolve("a.db")).store(clock);
        IndexFolder folder =
            IndexedStore.openIndex(directory.resolve("index"), HanLp.analysis(Lexicon.EMPTY))) {
      IndexFollower follower = new IndexFollower(store, folder.current());
      for (int i = 0; i < REVISIONS; i++) {
        clock.move(Duration.ofDays(1));
        Edit edit = Edit.put(Draft.faq("faq/returns", "怎么退货？", "第 " + i + " 版。"), SIGNATURE);
        assertThat(store.append(List.of(edit))).hasSize(1);
        assertThat(follower.catchUp(() -> true)).isTrue();
      }
      SearchScope now = SearchScope.of(Audience.PUBLIC, clock.instant());
      assertThat(documents(folder, now)).isEqualTo(2);
      for (int i = 0; i < REVISIONS; i++) {
        Instant day = clock.instant().minus(Duration.ofDays(REVISIONS - 1 - i));
        assertThat(documents(folder, now.asOf(day))).isEqualTo(2);
        assertThat(
                folder.searcher().best(new Question("怎么退货"), now.asOf(day), Filter.NONE, 9).hits())
            .extracting(hit -> hit.answer())
            .containsExactly("第 " + i + " 版。");
      }
    }
  }

  /** Those who suppose another document ask, while the index goes on. */
  @Test
  void whatIsKeptCanBeAskedForWhileMoreComes(@TempDir Path directory) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ArchiveIndex archive = ArchiveIndex.open(directory, HanLp.analysis(Lexicon.EMPTY));
        ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<Boolean> asked = others.submit(() -> askUntil(over, archive));
      try {
        for (int i = 1; i <= 50; i++) {
          archive.keep(period(i), List.of(new Document()));
          assertThat(archive.refreshed().numDocs()).isEqualTo(i);
        }
      } finally {
        over.set(true);
      }
      assertThat(asked.get()).isTrue();
    }
  }

  private boolean askUntil(AtomicBoolean over, ArchiveIndex archive) throws IOException {
    boolean found = false;
    while (!over.get()) {
      found = archive.has(period(1));
    }
    return found;
  }

  private Period period(int sequence) {
    Scope scope = new Scope(null, VersionRange.ALL, Audience.PUBLIC);
    Instant now = clock.instant();
    return new Period("faq/returns", sequence, sequence, now, now, scope, null, null);
  }

  /** A wording and its entry, as long as they are there once. */
  private static int documents(IndexFolder folder, SearchScope reader) throws IOException {
    LuceneIndex index = (LuceneIndex) folder.current();
    try (Snapshot snapshot = Objects.requireNonNull(index.tryAcquire());
        Snapshot seen = snapshot.seenBy(reader)) {
      return seen.reader().numDocs();
    }
  }
}
