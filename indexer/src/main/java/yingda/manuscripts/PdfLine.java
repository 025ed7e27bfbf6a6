package yingda.manuscripts;

import java.util.List;

/**
 * A line on a page.
 *
 * @param page from 1
 * @param top where it stands, from the top of the page, in points
 * @param height of the page, in points
 * @param right where it ends
 * @param size of its letters, in points
 * @param cells its parts with gaps between, one if there are none
 */
record PdfLine(
    String text,
    int page,
    float top,
    float height,
    float right,
    float size,
    boolean isBold,
    List<Cell> cells) {
  /**
   * Words without a gap of a third of a character.
   *
   * @param em how wide a Chinese character of them is, in points
   */
  record Cell(String text, float left, float right, float em) {
    float width() {
      return right - left;
    }
  }

  /** How wide a Chinese character at its begin is, in points. */
  float em() {
    return cells.getFirst().em();
  }
}
