package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import yingda.document.Markup;
import yingda.indexing.Edition;
import yingda.indexing.Index;
import yingda.text.Analysis;

/**
 * The index in a Lucene directory. Its commit carries the sequence, the schema and the fingerprint
 * of the analysis. One thread writes; {@link #tryAcquire} is safe for all.
 */
final class LuceneIndex implements Index {
  private static final double RAM_BUFFER_MB = 64;

  private final Path folder;
  private final Analysis analysis;
  private final EntryBlocks blocks;
  private final Directory directory;
  private final IndexWriter writer;
  private final long committed;
  private volatile Snapshot shown;

  private LuceneIndex(Path folder, Analysis analysis, Markup markup, Directory directory)
      throws IOException {
    this.folder = folder;
    this.analysis = analysis;
    this.blocks = new EntryBlocks(analysis.normalizer(), markup);
    this.directory = directory;
    this.writer = new IndexWriter(directory, configuration(analysis));
    this.committed = CommitMark.of(writer.getLiveCommitData()).sequence();
    this.shown = new Snapshot(DirectoryReader.open(writer), committed);
  }

  /** Opens the index in a folder for writing, or begins one there. */
  static LuceneIndex open(Path folder, Analysis analysis, Markup markup) {
    try {
      Directory directory = FSDirectory.open(folder);
      try {
        return new LuceneIndex(folder, analysis, markup, directory);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't open the index in " + folder, e);
    }
  }

  private static IndexWriterConfig configuration(Analysis analysis) {
    return new IndexWriterConfig(new IndexAnalyzer(analysis))
        .setOpenMode(OpenMode.CREATE_OR_APPEND)
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        .setCommitOnClose(false);
  }

  /** What can be seen now, for the caller to close; null if that has just changed or closed. */
  @Nullable Snapshot tryAcquire() {
    Snapshot snapshot = shown;
    return snapshot.acquire() ? snapshot : null;
  }

  Path folder() {
    return folder;
  }

  boolean isOpen() {
    return writer.isOpen();
  }

  @Override
  public long committed() {
    return committed;
  }

  @Override
  public void apply(List<Edition> editions) {
    try {
      for (Edition edition : editions) {
        Term id = new Term(Fields.DOCUMENT_ID, edition.revision().document().id());
        if (edition.revision().isPublished()) {
          writer.updateDocuments(id, blocks.of(edition));
        } else {
          writer.deleteDocuments(id);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to the index, is the disk full?", e);
    }
  }

  @Override
  public void show(long sequence) {
    try {
      Snapshot before = shown;
      DirectoryReader reader = DirectoryReader.openIfChanged(before.reader(), writer);
      if (reader == null) {
        reader = before.reader();
        reader.incRef();
      }
      shown = new Snapshot(reader, sequence);
      before.close();
    } catch (IOException e) {
      throw new UncheckedIOException("can't show what was written to the index", e);
    }
  }

  @Override
  public void commit(long sequence) {
    try {
      Map<String, String> mark = new HashMap<>();
      CommitMark.current(sequence, analysis).writeTo(mark);
      writer.setLiveCommitData(mark.entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("can't commit the index, is the disk full?", e);
    }
  }

  @Override
  public void close() {
    shown.close();
    try (directory;
        writer) {
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the index", e);
    }
  }
}
