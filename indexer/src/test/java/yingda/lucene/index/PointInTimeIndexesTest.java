package yingda.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.RejectedException;
import yingda.hanlp.HanLp;
import yingda.testing.Awaiting;
import yingda.testing.Held;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** Who asks about a day that is known waits for nobody; who asks about others waits in a bound. */
class PointInTimeIndexesTest {
  private static final Instant END = Instant.parse("2026-11-22T04:00:00Z");
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);

  private final PointInTimeIndexes past = new PointInTimeIndexes();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final AtomicInteger read = new AtomicInteger();
  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
  private Directory directory;
  private IndexReader newest;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    try (IndexWriter writer = new IndexWriter(directory, LuceneIndex.configuration(ANALYSIS))) {
      for (int i = 0; i < 12; i++) {
        writer.addDocument(publishedAt(day(i)));
      }
      long unused = writer.commit();
    }
    newest = DirectoryReader.open(directory);
  }

  /** So that each day had something else. */
  private static Document publishedAt(Instant day) {
    Document document = new Document();
    document.add(new NumericDocValuesField(IndexFields.PUBLISHED, day.toEpochMilli()));
    document.add(new NumericDocValuesField(IndexFields.ENDS, Long.MAX_VALUE));
    return document;
  }

  @AfterEach
  void close() throws IOException {
    mayGoOn.countDown();
    others.close();
    past.close();
    newest.close();
    directory.close();
  }

  /** Is read as any other, when it may be. */
  private List<IndexReader> slow() {
    return Held.listOf(newest, read::incrementAndGet, mayGoOn);
  }

  private static Instant day(int before) {
    return END.minusSeconds(86_400L * before);
  }

  private Future<IndexReader> asked(int before) {
    return others.submit(() -> past.at(day(before), slow(), day(before - 1), ANALYSIS));
  }

  @Test
  void whatIsKnownWaitsForNobody() throws Exception {
    past.at(day(1), List.of(newest), END, ANALYSIS).decRef();
    List<Future<IndexReader>> slow = new ArrayList<>();
    for (int i = 2; i < 10; i++) {
      slow.add(asked(i));
    }
    Awaiting.until("two that are made", () -> read.get() == 2);
    past.at(day(1), List.of(newest), END, ANALYSIS).decRef();
    assertThat(slow).noneMatch(Future::isDone);
    mayGoOn.countDown();
    for (Future<IndexReader> one : slow) {
      one.get().decRef();
    }
    assertThat(read).hasValue(8);
  }

  @Test
  void tooManyAreRefusedAndNoneIsMadeTwice() throws Exception {
    List<Future<IndexReader>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(asked(3));
    }
    Awaiting.until("those who may not wait", () -> refused(all) == 4);
    mayGoOn.countDown();
    int answered = 0;
    for (Future<IndexReader> one : all) {
      if (!isRefused(one)) {
        one.get().decRef();
        answered++;
      }
    }
    assertThat(answered).isEqualTo(8);
    assertThat(read).hasValue(1);
  }

  private static long refused(List<Future<IndexReader>> asked) {
    return asked.stream().filter(PointInTimeIndexesTest::isRefused).count();
  }

  private static boolean isRefused(Future<IndexReader> asked) {
    return asked.state() == Future.State.FAILED
        && asked.exceptionNow() instanceof RejectedException rejected
        && rejected.refusal().code().equals("too-many-instants");
  }
}
