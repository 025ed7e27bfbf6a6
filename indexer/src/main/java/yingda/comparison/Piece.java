package yingda.comparison;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that was kept, inserted or deleted.
 *
 * @param text never empty
 */
public record Piece(Fate fate, String text) {

  /** The older text: all that was not inserted. */
  public static String older(List<Piece> pieces) {
    return without(Fate.INSERTED, pieces);
  }

  /** The newer text: all that was not deleted. */
  public static String newer(List<Piece> pieces) {
    return without(Fate.DELETED, pieces);
  }

  private static String without(Fate fate, List<Piece> pieces) {
    return pieces.stream().filter(piece -> piece.fate != fate).map(Piece::text).collect(joining());
  }

  /** One text in the place of the other as a whole. */
  static List<Piece> replaced(String older, String newer) {
    List<Piece> pieces = new ArrayList<>();
    if (!older.isEmpty()) {
      pieces.add(new Piece(Fate.DELETED, older));
    }
    if (!newer.isEmpty()) {
      pieces.add(new Piece(Fate.INSERTED, newer));
    }
    return pieces;
  }
}
