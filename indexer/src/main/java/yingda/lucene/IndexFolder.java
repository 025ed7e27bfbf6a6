package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeLog;
import yingda.document.Markup;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.indexing.ChangeConsumer;
import yingda.indexing.IndexEngine;
import yingda.indexing.IndexedState;
import yingda.lucene.index.ArchiveIndex;
import yingda.lucene.index.ChecksumVerifier;
import yingda.lucene.index.CommitMetadata;
import yingda.lucene.index.EntryDocuments;
import yingda.lucene.index.FolderLock;
import yingda.lucene.index.Generations;
import yingda.lucene.index.LuceneIndex;
import yingda.lucene.index.Snapshot;
import yingda.lucene.search.LuceneSearcher;
import yingda.ranking.RankingContext;
import yingda.search.Searcher;
import yingda.text.Analysis;

/**
 * The folder that holds the index in use and, while it is rebuilt, the next one beside it. One
 * process at a time may open it for writing; any number may read.
 */
public final class IndexFolder implements IndexEngine {
  private static final Logger LOGGER = System.getLogger(IndexFolder.class.getName());

  private final Generations generations;
  private final Markup markup;
  private final FolderLock lock;
  private final Supplier<RankingContext> rankingContext;
  private final WatchedSearcher searcher;
  private volatile LuceneIndex current;

  private IndexFolder(
      Path folder, Analysis analysis, Markup markup, Supplier<RankingContext> rankingContext)
      throws IOException {
    Files.createDirectories(folder);
    this.generations = new Generations(folder);
    this.markup = markup;
    this.rankingContext = rankingContext;
    this.lock = FolderLock.of(folder);
    try {
      this.current = openOrReplace(analysis);
      generations.removeUnused();
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
    this.searcher =
        new WatchedSearcher(
            new LuceneSearcher(this::snapshot, rankingContext),
            new AtomicBoolean(),
            new AtomicBoolean());
  }

  private LuceneIndex openOrReplace(Analysis analysis) throws IOException {
    boolean first = generations.isEmpty();
    try {
      Path generation = generations.current();
      if (usable(generation)) {
        return LuceneIndex.open(generation, analysis, markup);
      }
    } catch (IOException e) {
      if (!CommitMetadata.isDamage(e)) {
        throw e;
      }
      LOGGER.log(Level.WARNING, "The index is damaged: " + e.getMessage());
    }
    if (!first) {
      LOGGER.log(Level.WARNING, "The index is made anew from the store");
    }
    generations.use(generations.next());
    return LuceneIndex.open(generations.current(), analysis, markup);
  }

  /** Whether this program can read it, and every file is whole. */
  private static boolean usable(Path generation) throws IOException {
    if (!CommitMetadata.in(generation).isReadable()) {
      return false;
    }
    ChecksumVerifier.check(generation);
    ArchiveIndex.check(generation);
    return true;
  }

  /**
   * Opens the folder for writing. An index that this program can't read, of another schema or
   * damaged, is replaced by an empty one, and the log says so.
   *
   * @param rankingContext the one in use at each search
   * @throws RejectedException if another process has it open
   */
  public static IndexFolder open(
      Path folder, Analysis analysis, Markup markup, Supplier<RankingContext> rankingContext) {
    try {
      return new IndexFolder(folder, analysis, markup, rankingContext);
    } catch (IOException e) {
      throw new UncheckedIOException("can't open the index in " + folder, e);
    }
  }

  /**
   * Makes sure that it could be opened for writing.
   *
   * @throws RejectedException if another process has it open
   */
  public static void refuseIfOpen(Path folder) {
    try {
      Files.createDirectories(folder);
      FolderLock.of(folder).close();
    } catch (IOException e) {
      throw new UncheckedIOException("can't lock the index in " + folder, e);
    }
  }

  /** Whether another process has it open for writing; unlike the above it leaves no file. */
  public static boolean isOpen(Path folder) {
    try {
      return FolderLock.isHeld(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("can't look at the lock in " + folder, e);
    }
  }

  /**
   * What was last committed in a folder, which another process may be writing.
   *
   * @param rankingContext the one in use at each search
   * @throws RejectedException if there is no index that this program can read
   */
  public static ReadOnlyIndex readOnly(
      Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
    try {
      Path generation = new Generations(folder).current();
      if (!CommitMetadata.in(generation).isReadable()) {
        throw notThere(folder);
      }
      return ReadOnlyIndex.open(generation, analysis, rankingContext);
    } catch (IOException e) {
      if (CommitMetadata.isDamage(e)) {
        throw notThere(folder);
      }
      throw new UncheckedIOException("can't read the index in " + folder, e);
    }
  }

  private static RejectedException notThere(Path folder) {
    return Refusal.invalid("no-index").at(folder);
  }

  @Override
  public Searcher searcher() {
    return searcher;
  }

  @Override
  public ChangeConsumer current() {
    return current;
  }

  @Override
  public OverlaidIndex supposing(List<IndexedState> holdings) {
    Snapshot base = snapshot();
    try {
      return OverlaidIndex.of(
          base, holdings, new EntryDocuments(base.analysis(), markup), rankingContext);
    } catch (IOException e) {
      base.close();
      throw new UncheckedIOException("can't suppose other documents in the index", e);
    } catch (RuntimeException e) {
      base.close();
      throw e;
    }
  }

  @Override
  public boolean isOf(ChangeLog log) {
    return current.isOf(log);
  }

  /** The same of what was last committed in a folder. */
  public static boolean isOf(Path folder, ChangeLog log) {
    try {
      return CommitMetadata.in(new Generations(folder).current()).position().isIn(log);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index in " + folder, e);
    }
  }

  @Override
  public boolean mayBeDamage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return CommitMetadata.isDamage(io);
      }
    }
    return true;
  }

  @Override
  public boolean isSuspected() {
    return searcher.suspected().get();
  }

  @Override
  public @Nullable String flaw() {
    searcher.suspected().set(false);
    try {
      current.check();
      return null;
    } catch (IOException e) {
      searcher.damaged().set(CommitMetadata.isDamage(e));
      return CommitMetadata.isDamage(e) ? e.getMessage() : null;
    }
  }

  @Override
  public boolean isDamaged() {
    return searcher.damaged().get();
  }

  @Override
  public boolean isOutdated(String fingerprint) {
    return !current.writtenWith().equals(fingerprint);
  }

  @Override
  public ChangeConsumer beside(Analysis analysis) {
    try {
      return LuceneIndex.open(generations.next(), analysis, markup);
    } catch (IOException e) {
      throw new UncheckedIOException("can't begin an index beside the one in use", e);
    }
  }

  @Override
  public void swapIn(ChangeConsumer index) {
    LuceneIndex before = current;
    LuceneIndex next = (LuceneIndex) index;
    try {
      generations.use(next.folder());
      current = next;
      searcher.damaged().set(false);
      release(before);
      generations.removeUnused();
    } catch (IOException e) {
      throw new UncheckedIOException("can't put the new index in place", e);
    }
  }

  /** What can't be closed since its files are gone or damaged is of no use any more. */
  private static void release(LuceneIndex index) {
    try {
      index.close();
    } catch (UncheckedIOException e) {
      LOGGER.log(Level.DEBUG, "An index that was replaced could not be closed", e);
    }
  }

  private Snapshot snapshot() {
    while (true) {
      LuceneIndex index = current;
      Snapshot snapshot = index.tryAcquire();
      if (snapshot != null) {
        return snapshot;
      }
      if (index == current && index.isClosed()) {
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
