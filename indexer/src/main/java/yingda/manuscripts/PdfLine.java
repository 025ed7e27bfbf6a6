package yingda.manuscripts;

import java.util.regex.Pattern;

/**
 * A line on a page.
 *
 * @param page from 1
 * @param top where it stands, from the top of the page, in points
 * @param right where it ends
 * @param size of its letters, in points
 */
record PdfLine(String text, int page, float top, float right, float size, boolean isBold) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** The same in every line that counts pages. */
  String shape() {
    return NUMBER.matcher(text).replaceAll("#").strip();
  }
}
