package yingda.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import yingda.text.Analysis;

/**
 * What an index commit says of itself.
 *
 * @param sequence everything up to this change is in it
 * @param schema the form of its documents, 0 if nothing was ever committed
 * @param analysis the fingerprint of the analysis its texts went through
 */
record CommitMark(long sequence, int schema, String analysis) {
  private static final String SEQUENCE = "sequence";
  private static final String SCHEMA = "schema";
  private static final String ANALYSIS = "analysis";

  static CommitMark current(long sequence, Analysis analysis) {
    return new CommitMark(sequence, Fields.SCHEMA, analysis.fingerprint());
  }

  static CommitMark of(@Nullable Iterable<Map.Entry<String, String>> commitData) {
    Map<String, String> data = new HashMap<>();
    if (commitData != null) {
      commitData.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return new CommitMark(
        Long.parseLong(data.getOrDefault(SEQUENCE, "0")),
        Integer.parseInt(data.getOrDefault(SCHEMA, "0")),
        data.getOrDefault(ANALYSIS, ""));
  }

  /** What the last commit in a folder says, nothing if there is none or it can't be read. */
  static CommitMark in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return of(null);
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return of(SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
    } catch (IndexNotFoundException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException e) {
      return of(null);
    }
  }

  /** Whether this program can read the documents of the commit. */
  boolean isReadable() {
    return schema == Fields.SCHEMA;
  }

  void writeTo(Map<String, String> commitData) {
    commitData.put(SEQUENCE, Long.toString(sequence));
    commitData.put(SCHEMA, Integer.toString(schema));
    commitData.put(ANALYSIS, analysis);
  }
}
