package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import yingda.indexing.SearchableIndex;
import yingda.lucene.index.ArchiveIndex;
import yingda.lucene.index.CommitMetadata;
import yingda.lucene.index.PointInTimeIndexes;
import yingda.lucene.index.Snapshot;
import yingda.lucene.search.LuceneSearcher;
import yingda.ranking.RankingContext;
import yingda.search.Searcher;
import yingda.text.Analysis;

/** What was last committed to an index and its archive. Safe for concurrent use; to be closed. */
public final class ReadOnlyIndex implements SearchableIndex {
  private final Directory directory;
  private final DirectoryReader reader;
  private final DirectoryReader archive;
  private final PointInTimeIndexes past = new PointInTimeIndexes();
  private final Searcher searcher;

  private ReadOnlyIndex(
      Directory directory,
      DirectoryReader reader,
      DirectoryReader archive,
      Analysis analysis,
      Supplier<RankingContext> rankingContext)
      throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.archive = archive;
    CommitMetadata mark = CommitMetadata.of(reader.getIndexCommit().getUserData().entrySet());
    this.searcher =
        new LuceneSearcher(
            () -> {
              reader.incRef();
              return Snapshot.of(reader, archive, past, analysis, mark.position());
            },
            rankingContext);
  }

  /** Leaves nothing open if it fails. */
  static ReadOnlyIndex open(
      Path generation, Analysis analysis, Supplier<RankingContext> rankingContext)
      throws IOException {
    Directory directory = FSDirectory.open(generation);
    DirectoryReader reader = null;
    DirectoryReader archive = null;
    try {
      reader = DirectoryReader.open(directory);
      archive = ArchiveIndex.readOnly(generation);
      return new ReadOnlyIndex(directory, reader, archive, analysis, rankingContext);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(archive, reader, directory);
      throw e;
    }
  }

  @Override
  public Searcher searcher() {
    return searcher;
  }

  @Override
  public void close() {
    try {
      past.close();
      IOUtils.close(archive, archive.directory(), reader, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the index in " + directory, e);
    }
  }
}
