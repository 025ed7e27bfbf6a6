package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.testing.Draft;
import yingda.testing.MovableClock;

/** Questions of the past and the present, writes and rebuilds, all at once. */
class AtOnceTest {
  private static final Question QUESTION = new Question("怎么退货");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T04:00:00Z"));
  private final List<Instant> instants = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private DataDirectory directory;
  private KnowledgeBase knowledge;

  @BeforeEach
  void open(@TempDir Path data) {
    directory = new DataDirectory(data);
    knowledge = KnowledgeBase.open(directory, clock);
    for (int i = 0; i < 12; i++) {
      put(i);
      instants.add(clock.instant());
      clock.move(Duration.ofHours(1));
    }
    knowledge.catchUp();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    knowledge.close();
  }

  private void put(int i) {
    Edit edit = Edit.put(Draft.faq("faq/" + i, "怎么退货" + i, "申请"), SIGNATURE);
    var unused = knowledge.store().append(List.of(edit));
  }

  private Results asOf(Instant instant) {
    SearchScope reader = SearchScope.of(Audience.INTERNAL, clock.instant()).asOf(instant);
    return knowledge.searcher().page(QUESTION, reader, Filter.NONE, 0, 1);
  }

  private Results now() {
    SearchScope reader = SearchScope.of(Audience.INTERNAL, clock.instant());
    return knowledge.searcher().page(QUESTION, reader, Filter.NONE, 0, 1);
  }

  /** Each gets what was there then, or is told that too many ask. */
  @Test
  void manyLookBackToManyInstants() throws Exception {
    List<Callable<Long>> questions = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      Instant instant = instants.get(i % instants.size());
      questions.add(() -> totalOrMinusOne(instant));
    }
    List<Future<Long>> answers = threads.invokeAll(questions);
    int answered = 0;
    for (int i = 0; i < answers.size(); i++) {
      long total = answers.get(i).get();
      assertThat(total).isIn(-1L, (long) i % instants.size() + 1);
      answered += total > 0 ? 1 : 0;
    }
    assertThat(answered).isPositive();
    assertThat(asOf(instants.getFirst()).total()).isEqualTo(1);
    assertThat(now().total()).isEqualTo(instants.size());
  }

  private long totalOrMinusOne(Instant instant) {
    try {
      return asOf(instant).total();
    } catch (RejectedException e) {
      assertThat(e.reason()).isEqualTo(Reason.IN_USE);
      return -1;
    }
  }

  @Test
  void searchesGoOnWhileOthersWriteAndRebuild() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Future<?> searches = threads.submit(() -> searchUntil(done));
    Future<?> looksBack = threads.submit(() -> lookBackUntil(done));
    for (int round = 0; round < 3; round++) {
      rename(round);
      put(100 + round);
      knowledge.rebuild();
      knowledge.catchUp();
      assertThat(knowledge.isOutdated()).isFalse();
      assertThat(now().total()).isEqualTo(instants.size() + round + 1);
    }
    done.set(true);
    searches.get();
    looksBack.get();
  }

  private void rename(int round) throws IOException {
    Files.createDirectories(directory.lexicon().path());
    Files.writeString(directory.lexicon().path().resolve("words.txt"), "退货" + "货".repeat(round));
  }

  private void searchUntil(AtomicBoolean done) {
    while (!done.get()) {
      assertThat(now().total()).isGreaterThanOrEqualTo(instants.size());
    }
  }

  private void lookBackUntil(AtomicBoolean done) {
    while (!done.get()) {
      assertThat(totalOrMinusOne(instants.get(3))).isEqualTo(4);
    }
  }
}
