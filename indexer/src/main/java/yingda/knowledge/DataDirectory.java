package yingda.knowledge;

import java.nio.file.Path;

/**
 * Where things lie below the data directory. All but the index is truth; the index can be deleted
 * and is made again.
 */
public record DataDirectory(Path path) {
  /** The store. */
  public Path database() {
    return path.resolve("yingda.db");
  }

  /** The dictionary words of the business, one a line. */
  public Path words() {
    return path.resolve("lexicon").resolve("words.txt");
  }

  /** The index. */
  public Path index() {
    return path.resolve("index");
  }
}
