package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import yingda.document.Markup;
import yingda.document.RejectedException;
import yingda.indexing.Index;
import yingda.search.Searcher;
import yingda.text.Analysis;

/**
 * The folder that holds the index in use and, while it is rebuilt, the next one beside it. One
 * process at a time may open it for writing; any number may read.
 *
 * <p>{@link #searcher} is safe for concurrent use, the rest is for one thread.
 */
public final class IndexFolder implements AutoCloseable {
  private final Generations generations;
  private final Analysis analysis;
  private final Markup markup;
  private final FolderLock lock;
  private final Searcher searcher;
  private final boolean outdated;
  private volatile LuceneIndex current;

  private IndexFolder(Path folder, Analysis analysis, Markup markup) throws IOException {
    this.generations = new Generations(folder);
    this.analysis = analysis;
    this.markup = markup;
    this.lock = FolderLock.of(folder);
    CommitMark mark = CommitMark.in(generations.current());
    if (!mark.isReadable()) {
      generations.use(generations.next());
    }
    generations.removeUnused();
    this.outdated = mark.isReadable() && !mark.analysis().equals(analysis.fingerprint());
    this.current = LuceneIndex.open(generations.current(), analysis, markup);
    this.searcher = new LuceneSearcher(this::snapshot, analysis);
  }

  /**
   * Opens the folder for writing. An index that this program can't read is replaced by an empty
   * one.
   *
   * @throws RejectedException if another process has it open
   */
  public static IndexFolder open(Path folder, Analysis analysis, Markup markup) {
    try {
      return new IndexFolder(folder, analysis, markup);
    } catch (IOException e) {
      throw new UncheckedIOException("can't open the index in " + folder, e);
    }
  }

  /**
   * A searcher over what was last committed in a folder, which another process may be writing.
   *
   * @throws RejectedException if there is no index that this program can read
   */
  public static Searcher readOnly(Path folder, Analysis analysis) {
    try {
      Path generation = new Generations(folder).current();
      CommitMark mark = CommitMark.in(generation);
      if (!mark.isReadable()) {
        throw RejectedException.invalid(
            folder.toString(), "holds no index yet, start the service or run reindex");
      }
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation));
      return new LuceneSearcher(
          () -> {
            reader.incRef();
            return new Snapshot(reader, mark.sequence());
          },
          analysis);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index in " + folder, e);
    }
  }

  /** Searches the index in use, whichever that is at the moment. */
  public Searcher searcher() {
    return searcher;
  }

  /** The index in use. */
  public Index current() {
    return current;
  }

  /** Whether the index in use was written with another analysis and should be rebuilt. */
  public boolean isOutdated() {
    return outdated;
  }

  /** Begins an empty index beside the one in use. */
  public Index beside() {
    try {
      return LuceneIndex.open(generations.next(), analysis, markup);
    } catch (IOException e) {
      throw new UncheckedIOException("can't begin an index beside the one in use", e);
    }
  }

  /**
   * Puts an index begun {@link #beside} in the place of the one in use, which is closed and
   * removed.
   */
  public void swapIn(Index index) {
    LuceneIndex before = current;
    LuceneIndex next = (LuceneIndex) index;
    try {
      generations.use(next.folder());
      current = next;
      before.close();
      generations.removeUnused();
    } catch (IOException e) {
      throw new UncheckedIOException("can't put the new index in place", e);
    }
  }

  private Snapshot snapshot() {
    while (true) {
      LuceneIndex index = current;
      Snapshot snapshot = index.tryAcquire();
      if (snapshot != null) {
        return snapshot;
      }
      if (index == current && !index.isOpen()) {
        throw new IllegalStateException("the index is closed");
      }
    }
  }

  @Override
  public void close() {
    current.close();
    lock.close();
  }
}
