package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import yingda.text.Analysis;

/**
 * The index as it was at earlier instants, each an index of its own: how rare a word is and how
 * long texts are decide about the order of replies, so what came later must not be counted. It is
 * made of the blocks of the index and its archive when it is first asked for, without cutting any
 * text again, and the last few are kept. Safe for concurrent use.
 */
final class Past implements AutoCloseable {
  private static final int MOST_KEPT = 4;

  private final Deque<Moment> kept = new ArrayDeque<>();
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
   */
  synchronized IndexReader at(
      Instant instant, List<IndexReader> newest, Instant end, Analysis analysis)
      throws IOException {
    long millis = EpochMillis.of(instant);
    Moment moment = null;
    for (Moment one : kept) {
      moment = one.includes(millis) ? one : moment;
    }
    if (moment == null) {
      moment = made(newest, new HeldAt(instant, end), analysis);
    } else {
      boolean unused = kept.remove(moment);
    }
    kept.addFirst(moment);
    moment.reader().incRef();
    reduceTo(closed ? 0 : MOST_KEPT);
    return moment.reader();
  }

  private static Moment made(List<IndexReader> newest, HeldAt held, Analysis analysis)
      throws IOException {
    List<CodecReader> leaves = new ArrayList<>();
    for (IndexReader reader : newest) {
      for (CodecReader leaf : Pruned.of(reader, held)) {
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
