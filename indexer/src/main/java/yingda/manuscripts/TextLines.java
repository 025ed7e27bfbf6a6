package yingda.manuscripts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.cleaning.Cleaned.Line;

/** The lines of a text by their index from 0, the number at the begin of each read once. */
final class TextLines {
  private final List<Line> lines;
  private final List<@Nullable Numbered> numbers = new ArrayList<>();

  TextLines(List<Line> lines) {
    this.lines = List.copyOf(lines);
    lines.forEach(line -> numbers.add(Numbered.of(line.text())));
  }

  int size() {
    return lines.size();
  }

  Line line(int at) {
    return lines.get(at);
  }

  /** Without space around. */
  String words(int at) {
    return lines.get(at).text().strip();
  }

  @Nullable Numbered numbered(int at) {
    return numbers.get(at);
  }

  /** Characters of space before the words. */
  int indent(int at) {
    String text = lines.get(at).text();
    return text.length() - text.stripLeading().length();
  }

  /** The first line from here on that is not blank, or the size. */
  int next(int from) {
    int next = from;
    while (next < size() && lines.get(next).text().isBlank()) {
      next++;
    }
    return next;
  }

  /** Whether its number is one that headings have, and it looks like one. */
  boolean isNumberedHeading(int at) {
    Numbered numbered = numbers.get(at);
    return numbered != null
        && numbered.kind().isOfHeadings()
        && HeadingShape.fits(words(at), numbered);
  }
}
