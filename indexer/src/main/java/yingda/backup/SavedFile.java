package yingda.backup;

import java.util.List;

/**
 * A file of a backup.
 *
 * @param path below the data directory, with slashes
 * @param bytes its size
 * @param sha256 of all of it
 * @param pieces the SHA-256 of each piece, in their order
 */
public record SavedFile(String path, long bytes, String sha256, List<String> pieces) {
  public SavedFile {
    pieces = List.copyOf(pieces);
  }
}
