package yingda.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import yingda.document.Period;
import yingda.indexing.Position;
import yingda.text.Analysis;

/**
 * The index of what has ended, in a folder of its own beside what is published or planned. A period
 * that has ended never changes, so each is written once. Used by the thread that writes the index;
 * {@link #has} is safe for all.
 */
public final class ArchiveIndex implements AutoCloseable {
  private static final String FOLDER = "archive";

  private final Directory directory;
  private final Analysis analysis;
  private IndexWriter writer;
  private DirectoryReader reader;

  private ArchiveIndex(Directory directory, Analysis analysis) throws IOException {
    this.directory = directory;
    this.analysis = analysis;
    this.writer = new IndexWriter(directory, LuceneIndex.configuration(analysis));
    try {
      if (!DirectoryReader.indexExists(directory)) {
        writer.commit(); // so that readers beside this process find one
      }
      this.reader = DirectoryReader.open(writer);
    } catch (IOException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Makes sure that it is there and whole.
   *
   * @param index the folder of the index it belongs to
   * @throws IOException that is {@link CommitMetadata#isDamage damage} if not
   */
  public static void check(Path index) throws IOException {
    ChecksumVerifier.check(index.resolve(FOLDER));
  }

  /**
   * @param index the folder of the index it belongs to
   */
  static ArchiveIndex open(Path index, Analysis analysis) throws IOException {
    Directory directory = FolderLock.below(index.resolve(FOLDER));
    try {
      return new ArchiveIndex(directory, analysis);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** A reader of what was last committed; its directory is the caller's to close. */
  public static DirectoryReader readOnly(Path index) throws IOException {
    Directory directory = FSDirectory.open(index.resolve(FOLDER));
    try {
      return DirectoryReader.open(directory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  synchronized boolean has(Period ended) throws IOException {
    return reader.docFreq(key(ended)) > 0;
  }

  /**
   * @param blocks of the edition that was published in that period
   */
  void keep(Period ended, List<Document> blocks) throws IOException {
    Term key = key(ended);
    blocks.forEach(block -> block.add(new StringField(key.field(), key.text(), Store.NO)));
    writer.updateDocuments(key, blocks);
  }

  /** A change publishes once, so it names the period. */
  private static Term key(Period period) {
    return new Term(IndexFields.SEQUENCE, Long.toString(period.sequence()));
  }

  /** With all that was kept; valid until the next call, unless it is held. */
  synchronized DirectoryReader refreshed() throws IOException {
    DirectoryReader next = DirectoryReader.openIfChanged(reader, writer);
    if (next != null) {
      reader.decRef();
      reader = next;
    }
    return reader;
  }

  /** Makes all that was kept durable; the index it belongs to is committed at this mark next. */
  void commit(CommitMetadata mark) throws IOException {
    writer.setLiveCommitData(mark.commitData().entrySet());
    writer.commit();
  }

  /** How far it was at its last durable commit. */
  Position committed() {
    return CommitMetadata.of(writer.getLiveCommitData()).position();
  }

  /** Reads all files of what was kept, see {@link ChecksumVerifier}. */
  public synchronized void check() throws IOException {
    ChecksumVerifier.check(reader);
  }

  /** See {@link LuceneIndex#recover}. */
  boolean recover() throws IOException {
    if (writer.isOpen()) {
      return false;
    }
    writer = new IndexWriter(directory, LuceneIndex.again(analysis));
    return true;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        IndexWriter last = writer) {
      reader.decRef();
      last.rollback();
    }
  }
}
