package yingda.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import yingda.document.EpochMillis;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.text.Analysis;

/**
 * The index as it was at earlier instants, each an index of its own: how rare a word is and how
 * long texts are decide about the order of replies, so what came later must not be counted. It is
 * made of the blocks of the index and its archive when it is first asked for, without cutting any
 * text again, and the last few are kept. Who asks for one that is kept waits for nobody; one is
 * made once, however many ask for it, and few are made at a time. Safe for concurrent use.
 */
public final class PointInTimeIndexes implements AutoCloseable {
  private static final int MOST_KEPT = 4;

  /** Each takes a processor for seconds. */
  private static final int MOST_MADE = 2;

  /** How many may wait for one to be made, so that threads are left for other questions. */
  private static final int MOST_WAITING = 8;

  private final Deque<Moment> kept = new ArrayDeque<>();
  private final Map<Long, Object> making = new HashMap<>();
  private final Semaphore made = new Semaphore(MOST_MADE, true);
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private boolean closed;

  /** An index that was the same between two instants, in epoch milliseconds. */
  private record Moment(long from, long until, DirectoryReader reader) {
    boolean includes(long instant) {
      return from <= instant && instant < until;
    }
  }

  /**
   * What was there at an instant, to be closed by the caller.
   *
   * @param newest what can be seen now, and what has ended by now
   * @param end the instant of the last change in it, later than the one asked for
   * @throws RejectedException IN_USE if too many wait for other instants
   */
  IndexReader at(Instant instant, List<IndexReader> newest, Instant end, Analysis analysis)
      throws IOException {
    long millis = EpochMillis.of(instant);
    IndexReader known = kept(millis);
    if (known != null) {
      return known;
    }
    if (!waiting.tryAcquire()) {
      throw Refusal.of(Reason.IN_USE, "too-many-instants").at("asOf");
    }
    try {
      return waited(millis, newest, new AsOfFilter(instant, end), analysis);
    } finally {
      waiting.release();
    }
  }

  /** One for each instant makes it; the others find it made. */
  private IndexReader waited(
      long millis, List<IndexReader> newest, AsOfFilter held, Analysis analysis)
      throws IOException {
    synchronized (turn(millis)) {
      made.acquireUninterruptibly();
      try {
        IndexReader known = kept(millis);
        return known != null ? known : keep(made(newest, held, analysis));
      } finally {
        made.release();
        forgetTurn(millis);
      }
    }
  }

  private synchronized Object turn(long millis) {
    return making.computeIfAbsent(millis, none -> new Object());
  }

  private synchronized void forgetTurn(long millis) {
    making.remove(millis);
  }

  private synchronized @Nullable IndexReader kept(long millis) {
    for (Moment moment : kept) {
      if (moment.includes(millis)) {
        boolean unused = kept.remove(moment);
        kept.addFirst(moment);
        moment.reader().incRef();
        return moment.reader();
      }
    }
    return null;
  }

  private synchronized IndexReader keep(Moment moment) throws IOException {
    kept.addFirst(moment);
    moment.reader().incRef();
    reduceTo(closed ? 0 : MOST_KEPT);
    return moment.reader();
  }

  private static Moment made(List<IndexReader> newest, AsOfFilter held, Analysis analysis)
      throws IOException {
    List<CodecReader> leaves = new ArrayList<>();
    for (IndexReader reader : newest) {
      for (CodecReader leaf : FilteredLeaf.of(reader, held)) {
        if (leaf.numDocs() > 0) {
          leaves.add(leaf);
        }
      }
    }
    return new Moment(held.from(), held.until(), merged(leaves, analysis));
  }

  /** Its files are removed as soon as they are open, so none stays however the process ends. */
  private static DirectoryReader merged(List<CodecReader> leaves, Analysis analysis)
      throws IOException {
    Path folder = Files.createTempDirectory("yingda-past");
    try (Directory directory = FSDirectory.open(folder)) {
      try (IndexWriter writer = new IndexWriter(directory, LuceneIndex.configuration(analysis))) {
        long unused = writer.addIndexes(leaves.toArray(CodecReader[]::new));
        writer.commit();
      }
      return DirectoryReader.open(directory);
    } finally {
      Generations.remove(folder);
    }
  }

  private void reduceTo(int most) throws IOException {
    while (kept.size() > most) {
      kept.removeLast().reader().decRef();
    }
  }

  /** Searches that have begun go on. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      reduceTo(0);
    } catch (IOException e) {
      throw new UncheckedIOException("can't release what was kept of the past", e);
    }
  }
}
