package yingda.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Markup;
import yingda.hanlp.HanLp;
import yingda.lucene.IndexFolder;
import yingda.ranking.RankingContext;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.sql.SqlStore;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Lexicon;

class FollowerThreadTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;
  private SqlStore store;
  private IndexFolder folder;

  @BeforeEach
  void open() {
    store = openStore();
    folder = IndexedStore.openIndex(directory.resolve("index"), HanLp.analysis(Lexicon.EMPTY));
  }

  private SqlStore openStore() {
    return new SqliteStores(directory.resolve("a.db")).store(CLOCK);
  }

  private FollowerThread follower() {
    return new FollowerThread(new IndexFollower(store, folder.current()));
  }

  @AfterEach
  void close() {
    folder.close();
    store.close();
  }

  @Test
  void whoWaitsForAChangeThenFindsIt() {
    try (FollowerThread follower = follower()) {
      for (int i = 1; i <= 20; i++) {
        put(store, "faq/" + i);
        follower.wake();
        assertThat(follower.awaitApplied(i, LONG)).isTrue();
        assertThat(found()).isEqualTo(i);
      }
      assertThat(follower.failure()).isNull();
    }
    assertThat(folder.current().committed().sequence()).isEqualTo(20);
  }

  @Test
  void waitingForWhatNeverComesEnds() {
    try (FollowerThread follower = follower()) {
      assertThat(follower.awaitApplied(1, Duration.ofMillis(1))).isFalse();
    }
  }

  @Test
  void theEditsOfAnotherProcessAreNoticed() {
    try (FollowerThread follower = follower();
        SqlStore command = openStore()) {
      put(command, "faq/a");
      while (follower.applied() < 1) {
        Thread.onSpinWait();
      }
      assertThat(found()).isEqualTo(1);
    }
  }

  /** The folder is gone for a while, as when a disk is not mounted. */
  @Test
  void anIndexThatCannotBeWrittenIsTriedAgainUntilItCan() throws IOException {
    Path generation = generation();
    Path elsewhere = directory.resolve("elsewhere");
    try (FollowerThread follower = follower()) {
      put(store, "faq/a");
      assertThat(follower.awaitApplied(1, LONG)).isTrue();
      Files.move(generation, elsewhere);
      put(store, "faq/b");
      follower.wake();
      while (follower.failure() == null) {
        Thread.onSpinWait();
      }
      assertThat(follower.failure()).isInstanceOf(UncheckedIOException.class);
      assertThat(follower.applied()).isEqualTo(1);
      assertThat(found()).isEqualTo(1);
      Files.move(elsewhere, generation);
      assertThat(follower.awaitApplied(2, LONG)).isTrue();
      assertThat(found()).isEqualTo(2);
    }
    assertThat(folder.current().committed().sequence()).isEqualTo(2);
  }

  /** A markup that does something before it leaves an answer as it is. */
  private record MarkupThat(Runnable first) implements Markup {
    @Override
    public String plain(String markdown) {
      first.run();
      return markdown;
    }

    @Override
    public String html(String markdown) {
      return markdown;
    }

    @Override
    public String htmlToSend(String markdown) {
      return markdown;
    }
  }

  private IndexFolder openWith(Markup markup) {
    return IndexFolder.open(
        directory.resolve("other"),
        HanLp.analysis(Lexicon.EMPTY),
        markup,
        () -> RankingContext.NONE);
  }

  @Test
  void anAnswerThatCannotBeRenderedDoesNotHoldUpTheOthers() {
    Markup failing =
        new MarkupThat(
            () -> {
              throw new IllegalStateException("test");
            });
    put(store, "faq/a");
    try (IndexFolder other = openWith(failing);
        FollowerThread follower = new FollowerThread(new IndexFollower(store, other.current()))) {
      assertThat(follower.awaitApplied(1, LONG)).isTrue();
      assertThat(found(other)).isEqualTo(1);
    }
  }

  @Test
  void tooLittleMemoryForAWhileDoesNotEndIt() {
    AtomicBoolean full = new AtomicBoolean(true);
    Markup hungry =
        new MarkupThat(
            () -> {
              if (full.get()) {
                throw new OutOfMemoryError("test");
              }
            });
    put(store, "faq/a");
    try (IndexFolder other = openWith(hungry);
        FollowerThread follower = new FollowerThread(new IndexFollower(store, other.current()))) {
      for (int i = 0; i < 100 && follower.failure() == null; i++) {
        assertThat(follower.awaitApplied(1, Duration.ofMillis(100))).isFalse();
      }
      assertThat(follower.failure()).hasMessageContaining("OutOfMemoryError");
      full.set(false);
      assertThat(follower.awaitApplied(1, LONG)).isTrue();
      assertThat(found(other)).isEqualTo(1);
    }
  }

  private Path generation() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("index"))) {
      return files.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static void put(DocumentStore store, String id) {
    var unused = store.append(List.of(Edit.put(Draft.faq(id, "怎么退货", "答"), SIGNATURE)));
  }

  private long found() {
    return found(folder);
  }

  private static long found(IndexFolder folder) {
    return folder.searcher().page(new Question("怎么退货"), AGENT, Filter.NONE, 0, 1).total();
  }
}
