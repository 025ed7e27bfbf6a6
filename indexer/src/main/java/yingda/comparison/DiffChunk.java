package yingda.comparison;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that was kept, inserted or deleted.
 *
 * @param text never empty
 */
public record DiffChunk(ChangeType fate, String text) {

  /** The older text: all that was not inserted. */
  public static String older(List<DiffChunk> pieces) {
    return without(ChangeType.INSERTED, pieces);
  }

  /** The newer text: all that was not deleted. */
  public static String newer(List<DiffChunk> pieces) {
    return without(ChangeType.DELETED, pieces);
  }

  private static String without(ChangeType fate, List<DiffChunk> pieces) {
    return pieces.stream()
        .filter(piece -> piece.fate != fate)
        .map(DiffChunk::text)
        .collect(joining());
  }

  /** One text in the place of the other as a whole. */
  static List<DiffChunk> replaced(String older, String newer) {
    List<DiffChunk> pieces = new ArrayList<>();
    if (!older.isEmpty()) {
      pieces.add(new DiffChunk(ChangeType.DELETED, older));
    }
    if (!newer.isEmpty()) {
      pieces.add(new DiffChunk(ChangeType.INSERTED, newer));
    }
    return pieces;
  }
}
