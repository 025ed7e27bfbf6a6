package yingda.manuscripts;

import java.util.List;
import yingda.cleaning.Cleaned;

/**
 * A file as Markdown.
 *
 * @param lines of the file, from 1, behind each line of the text
 */
public record Manuscript(String text, List<Integer> lines) {
  public Manuscript {
    lines = List.copyOf(lines);
  }

  /**
   * Behind a line of the text.
   *
   * @param number of that line, from 1
   */
  public int line(int number) {
    return number < 1 || number > lines.size() ? 1 : lines.get(number - 1);
  }

  /** What is left of it. */
  public Manuscript with(Cleaned cleaned) {
    return new Manuscript(
        cleaned.text(), cleaned.lines().stream().map(kept -> line(kept.number())).toList());
  }
}
