package yingda.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeLog;
import yingda.document.Markup;
import yingda.document.Period;
import yingda.indexing.ChangeConsumer;
import yingda.indexing.IncompleteDocuments;
import yingda.indexing.IndexedEdition;
import yingda.indexing.IndexedState;
import yingda.indexing.Position;
import yingda.text.Analysis;

/**
 * The index in a Lucene directory. Its commit carries the sequence, the schema and the fingerprint
 * of the analysis. One thread writes; {@link #tryAcquire} and {@link #keeps} are safe for all.
 */
public final class LuceneIndex implements ChangeConsumer {
  private static final double RAM_BUFFER_MB = 64;

  private final Path folder;
  private final Analysis analysis;
  private final EntryDocuments blocks;
  private final ArchiveIndex archive;
  private final PointInTimeIndexes past = new PointInTimeIndexes();
  private final Directory directory;
  private final String writtenWith;
  private IndexWriter writer;
  private CommitMetadata mark;
  private DirectoryReader reader;
  private volatile Snapshot shown;
  private volatile boolean closed;

  private LuceneIndex(Path folder, Analysis analysis, Markup markup, Directory directory)
      throws IOException {
    this.folder = folder;
    this.analysis = analysis;
    this.blocks = new EntryDocuments(analysis, markup);
    this.directory = directory;
    this.writer = new IndexWriter(directory, configuration(analysis));
    CommitMetadata last = CommitMetadata.of(writer.getLiveCommitData());
    this.mark = last.isReadable() ? last : CommitMetadata.begun(analysis);
    this.writtenWith = mark.analysis();
    try {
      if (!DirectoryReader.indexExists(directory)) {
        writer.setLiveCommitData(mark.commitData().entrySet());
        writer.commit(); // so that it can be told from one that was deleted
      }
      this.reader = DirectoryReader.open(writer);
      this.archive = ArchiveIndex.open(folder, analysis);
    } catch (IOException e) {
      writer.rollback();
      throw e;
    }
    this.shown = snapshot(mark.position());
  }

  private Snapshot snapshot(Position position) throws IOException {
    return Snapshot.of(reader, archive.refreshed(), past, analysis, position);
  }

  /** Opens the index in a folder for writing, or begins one there. */
  public static LuceneIndex open(Path folder, Analysis analysis, Markup markup) throws IOException {
    Directory directory = FolderLock.below(folder);
    try {
      return new LuceneIndex(folder, analysis, markup, directory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  public static IndexWriterConfig configuration(Analysis analysis) {
    return new IndexWriterConfig(new IndexAnalyzer(analysis))
        .setOpenMode(OpenMode.CREATE_OR_APPEND)
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        .setMergeScheduler(new QuietMergeScheduler())
        .setCommitOnClose(false);
  }

  /** Of an index that must be there: an empty one in its place would answer as if it were whole. */
  static IndexWriterConfig again(Analysis analysis) {
    return configuration(analysis).setOpenMode(OpenMode.APPEND);
  }

  /** What can be seen now, for the caller to close; null if that has just changed or closed. */
  public @Nullable Snapshot tryAcquire() {
    Snapshot snapshot = shown;
    return snapshot.acquire() ? snapshot : null;
  }

  public Path folder() {
    return folder;
  }

  public boolean isClosed() {
    return closed;
  }

  /** Whether it was made of this log, and what it keeps of the past as well: that may lead. */
  public boolean isOf(ChangeLog log) {
    Position kept = archive.committed();
    return mark.position().isIn(log)
        && kept.isIn(log)
        && kept.sequence() >= mark.position().sequence();
  }

  /**
   * Reads all its files, see {@link ChecksumVerifier}.
   *
   * @throws IOException that is {@link CommitMetadata#isDamage damage} if they are not whole
   */
  public void check() throws IOException {
    try (Snapshot snapshot = tryAcquire()) {
      if (snapshot != null && snapshot.reader() instanceof DirectoryReader current) {
        ChecksumVerifier.check(current);
        archive.check();
      }
    }
  }

  /** The fingerprint of the analysis its texts went through: not always that of the queries. */
  public String writtenWith() {
    return writtenWith;
  }

  @Override
  public Position committed() {
    return mark.position();
  }

  @Override
  public void apply(List<IndexedState> holdings) {
    try {
      EncodedWordings directions = blocks.directions(holdings);
      for (IndexedState holding : holdings) {
        Term id = new Term(IndexFields.DOCUMENT_ID, holding.documentId());
        List<Document> documents = new ArrayList<>();
        for (IndexedEdition edition : holding.editions()) {
          documents.addAll(blocks.of(edition, directions));
        }
        if (documents.isEmpty()) {
          writer.deleteDocuments(id);
        } else {
          writer.updateDocuments(id, documents);
        }
        for (IndexedEdition ended : holding.ended()) {
          archive.keep(ended.period(), blocks.of(ended, directions));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to the index, is the disk full?", e);
    }
  }

  @Override
  public void encode(List<IndexedState> holdings) {
    blocks.encode(holdings);
  }

  @Override
  public IncompleteDocuments incomplete(int most) {
    try (Snapshot snapshot = tryAcquire()) {
      return snapshot == null ? IncompleteDocuments.NONE : IncompleteEntries.in(snapshot, most);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  @Override
  public boolean keeps(Period ended) {
    try {
      return archive.has(ended);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the archive of the index", e);
    }
  }

  @Override
  public void show(Position position) {
    try {
      Snapshot before = shown;
      DirectoryReader next = DirectoryReader.openIfChanged(reader, writer);
      if (next == null) {
        reader.incRef();
      } else {
        reader = next;
      }
      shown = snapshot(position);
      before.close();
    } catch (IOException e) {
      throw new UncheckedIOException("can't show what was written to the index", e);
    }
  }

  @Override
  public void commit(Position position) {
    try {
      CommitMetadata next = mark.at(position);
      archive.commit(next); // first, as it may lead what the position says, and never lag it
      writer.setLiveCommitData(next.commitData().entrySet());
      writer.commit();
      mark = next;
    } catch (IOException e) {
      throw new UncheckedIOException("can't commit the index, is the disk full?", e);
    }
  }

  /** After an error that may have left half a segment behind, Lucene closes its writer for good. */
  @Override
  public boolean recover() {
    try {
      boolean lost = archive.recover();
      if (writer.isOpen()) {
        return lost;
      }
      writer = new IndexWriter(directory, again(analysis));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("can't open the index again in " + folder, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    shown.close();
    try (directory;
        archive;
        past;
        IndexWriter last = writer) {
      last.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the index", e);
    }
  }
}
