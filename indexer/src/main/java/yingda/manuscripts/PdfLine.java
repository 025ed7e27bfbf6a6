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
 * @param links in the order of its words
 */
record PdfLine(
    String text,
    int page,
    float top,
    float height,
    float right,
    float size,
    boolean isBold,
    List<Cell> cells,
    List<PdfLink> links) {
  /**
   * Words without a gap of a third of a character.
   *
   * @param em how wide a Chinese character of them is, in points
   */
  record Cell(String text, List<PdfLink> links, float left, float right, float em) {
    String markdown() {
      return PdfLink.markdown(text.strip(), PdfLine.within(text, links));
    }

    float width() {
      return right - left;
    }
  }

  /** Its words, escaped, with their links. */
  String markdown() {
    return PdfLink.markdown(text, links);
  }

  /** The links of words without the white around them. */
  static List<PdfLink> within(String words, List<PdfLink> links) {
    int begin = words.length() - words.stripLeading().length();
    int end = words.stripTrailing().length();
    return links.stream()
        .map(
            link ->
                new PdfLink(Math.max(link.from(), begin), Math.min(link.to(), end), link.target()))
        .filter(link -> link.from() < link.to())
        .map(link -> link.moved(-begin))
        .toList();
  }

  /** How wide a Chinese character at its begin is, in points. */
  float em() {
    return cells.getFirst().em();
  }
}
