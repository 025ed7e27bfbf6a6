package yingda.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Whether the files of an index are what was written. Each ends with a checksum, but Lucene looks
 * at it only when it merges: until then a flipped bit would be an answer. Reading them all takes
 * about a second per gigabyte.
 */
public final class ChecksumVerifier {
  private ChecksumVerifier() {}

  /**
   * Reads what was last committed in a folder.
   *
   * @throws IOException that is {@link CommitMetadata#isDamage damage} if a file is missing or
   *     another
   */
  public static void check(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      check(directory, SegmentInfos.readLatestCommit(directory).files(true));
    }
  }

  /**
   * Reads what a reader has open.
   *
   * @throws IOException that is {@link CommitMetadata#isDamage damage} if a file is missing or
   *     another
   */
  public static void check(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      check(reader.directory(), ((SegmentReader) leaf.reader()).getSegmentInfo().files());
    }
  }

  private static void check(Directory directory, Collection<String> files) throws IOException {
    for (String file : files) {
      try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
        long unused = CodecUtil.checksumEntireFile(input);
      }
    }
  }
}
