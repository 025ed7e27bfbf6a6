package yingda.lucene.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import yingda.indexing.Position;
import yingda.text.Analysis;

/**
 * What an index commit says of itself.
 *
 * @param position everything up to this change is in it
 * @param schema the form of its documents, 0 if nothing was ever committed
 * @param analysis the fingerprint of the analysis its texts went through
 */
public record CommitMetadata(Position position, int schema, String analysis) {
  private static final String SEQUENCE = "sequence";
  private static final String TIME = "time";
  private static final String ORIGIN = "origin";
  private static final String SCHEMA = "schema";
  private static final String ANALYSIS = "analysis";

  /** Of an index that is begun now. */
  static CommitMetadata begun(Analysis analysis) {
    return new CommitMetadata(Position.START, IndexFields.SCHEMA, analysis.fingerprint());
  }

  public static CommitMetadata of(@Nullable Iterable<Map.Entry<String, String>> commitData) {
    Map<String, String> data = new HashMap<>();
    if (commitData != null) {
      commitData.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return new CommitMetadata(
        new Position(
            Long.parseLong(data.getOrDefault(SEQUENCE, "0")),
            Instant.parse(data.getOrDefault(TIME, Instant.EPOCH.toString())),
            data.getOrDefault(ORIGIN, "")),
        Integer.parseInt(data.getOrDefault(SCHEMA, "0")),
        data.getOrDefault(ANALYSIS, ""));
  }

  /** What the last commit in a folder says, nothing if there is none or it can't be read. */
  public static CommitMetadata in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return of(null);
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return of(SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
    } catch (IOException e) {
      if (isDamage(e)) {
        return of(null);
      }
      throw e;
    }
  }

  /** Whether an index can't be read because of what is, or isn't, in its files. */
  public static boolean isDamage(IOException failure) {
    return failure instanceof CorruptIndexException
        || failure instanceof IndexFormatTooOldException
        || failure instanceof IndexFormatTooNewException
        || failure instanceof EOFException
        || failure instanceof NoSuchFileException
        || failure instanceof FileNotFoundException; // IndexNotFoundException too
  }

  /** Whether this program can read the documents of the commit. */
  public boolean isReadable() {
    return schema == IndexFields.SCHEMA;
  }

  /** Of the same index, later. */
  CommitMetadata at(Position later) {
    return new CommitMetadata(later, schema, analysis);
  }

  Map<String, String> commitData() {
    return Map.of(
        SEQUENCE, Long.toString(position.sequence()),
        TIME, position.time().toString(),
        ORIGIN, position.origin(),
        SCHEMA, Integer.toString(schema),
        ANALYSIS, analysis);
  }
}
