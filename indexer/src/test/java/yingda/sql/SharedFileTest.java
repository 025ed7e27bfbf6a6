package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.contract.Sample.put;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Change;
import yingda.document.Edit;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** Several stores on one file, as a server and a command-line import have it. */
class SharedFileTest {
  @TempDir Path directory;

  private SqlStore open() {
    return stores().store(Clock.systemUTC());
  }

  Stores stores() {
    return new SqliteStores(directory.resolve("a.db"));
  }

  /** Runs the tasks at the same time and waits for all. */
  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(tasks.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void aSecondStoreFollowsTheFirst() {
    try (SqlStore server = open();
        SqlStore command = open()) {
      assertThat(server.lastSequence()).isZero();
      command.append(List.of(put("faq/a", "一")));
      assertThat(server.lastSequence()).isEqualTo(1);
      assertThat(server.newest("faq/a")).isEqualTo(command.newest("faq/a")).isPresent();
      server.append(List.of(put("faq/a", "二")));
      assertThat(command.after(1, 10)).extracting(Change::sequence).containsExactly(2L);
    }
    try (SqlStore later = open()) {
      assertThat(later.history("faq/a")).hasSize(2);
    }
  }

  @Test
  void manyWritersMakeOneLogWithoutGaps() throws Exception {
    try (SqlStore server = open();
        SqlStore command = open()) {
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        SqlStore store = writer % 2 == 0 ? server : command;
        String prefix = "faq/" + writer + "-";
        writers.add(
            () -> {
              for (int i = 0; i < 25; i++) {
                store.append(List.of(put(prefix + i, "一"), put("faq/shared", prefix + i)));
              }
              return 0;
            });
      }
      together(writers);
      assertThat(server.after(0, 1000))
          .extracting(Change::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
      assertThat(server.history("faq/shared")).hasSize(100);
    }
  }

  @Test
  void ofTwoEditsAgainstTheSameRevisionOneWins() throws Exception {
    try (SqlStore server = open();
        SqlStore command = open()) {
      server.append(List.of(put("faq/a", "零")));
      for (int revision = 1; revision <= 20; revision++) {
        List<Boolean> won =
            together(List.of(edit(server, "甲", revision), edit(command, "乙", revision)));
        assertThat(won).containsExactlyInAnyOrder(true, false);
      }
      assertThat(server.newest("faq/a").orElseThrow().number()).isEqualTo(21);
    }
  }

  private static Callable<Boolean> edit(SqlStore store, String who, int revision) {
    Edit edit = put("faq/a", who + revision).expecting(revision);
    return () -> {
      try {
        List<Outcome> outcomes = store.append(List.of(edit));
        return outcomes.getFirst().revision() == revision + 1;
      } catch (RejectedException stale) {
        assertThat(stale.reason()).isEqualTo(Reason.STALE);
        return false;
      }
    };
  }

  @Test
  void severalProgramsMayLayTheTablesAtOnce() throws Exception {
    Callable<SqlStore> opening = this::open;
    List<SqlStore> stores = together(List.of(opening, opening, opening, opening));
    stores.getFirst().append(List.of(put("faq/a", "一")));
    assertThat(stores).allMatch(store -> store.lastSequence() == 1);
    stores.forEach(SqlStore::close);
  }

  @Test
  void readersDoNotWaitForAWriterAndSeeWholeTransactions() throws Exception {
    try (SqlStore store = open()) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      tasks.add(
          () -> {
            for (int i = 0; i < 50; i++) {
              store.append(List.of(put("faq/a", "一" + i), put("faq/b", "一" + i)));
            }
            return 0;
          });
      for (int reader = 0; reader < 10; reader++) {
        tasks.add(
            () -> {
              for (int i = 0; i < 50; i++) {
                assertThat(store.lastSequence()).isEven();
                assertThat(store.newest(List.of("faq/a", "faq/b")))
                    .extracting(revision -> revision.number())
                    .satisfies(
                        numbers -> assertThat(numbers.stream().distinct().count()).isLessThan(2));
              }
              return 0;
            });
      }
      together(tasks);
    }
  }
}
