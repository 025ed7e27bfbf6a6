package yingda.manuscripts;

import java.util.List;

/**
 * A file as Markdown.
 *
 * @param lines of the file, from 1, behind each line of the text
 */
public record Manuscript(String text, List<Integer> lines) {
  public Manuscript {
    lines = List.copyOf(lines);
  }
}
