package yingda.manuscripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.cleaning.Cleaned.Line;

/**
 * Takes apart what was a page and came as one line: a number behind a sentence begins a new one.
 */
final class GluedLines {
  /** Longer than people write one by hand. */
  private static final int LONG = 200;

  private static final int SHORTEST_HEADING = 3;

  private static final Pattern BEGIN =
      Pattern.compile(
          "(?<=[。！？；…”）}|])(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]"
              + "|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\p{IsHan}|\\d{1,2}[.、](?!\\d)"
              + "|第[一二三四五六七八九十]{1,3}[章节節条條篇])");

  private static final Pattern INNER =
      Pattern.compile(
          "(?<=[\\p{IsHan}）])(?=\\d{1,2}(?:\\.\\d{1,2}){0,3}[.、]?\\p{IsHan}|[（(][一1][)）])");

  private static final Pattern PUNCTUATION = Pattern.compile("[，,。；]");

  /** Of a table of contents that is gone. */
  private final List<String> titles;

  private final @Nullable String title;

  /**
   * @param title of the whole, as far as it is known
   */
  GluedLines(List<String> titles, @Nullable String title) {
    this.titles = titles;
    this.title = title;
  }

  List<Line> apart(List<Line> lines) {
    List<Line> apart = new ArrayList<>();
    for (Line line : lines) {
      for (String part : line.text().split("\n", -1)) {
        if (part.length() < LONG) {
          apart.add(new Line(line.number(), part));
        } else {
          for (String piece : BEGIN.split(part, -1)) {
            cut(piece).forEach(one -> apart.add(new Line(line.number(), one)));
          }
        }
      }
    }
    return apart;
  }

  /** A heading that is not parted from what it is above. */
  private List<String> cut(String piece) {
    int end = headingEnd(piece);
    return end == 0 ? List.of(piece) : List.of(piece.substring(0, end), piece.substring(end));
  }

  private int headingEnd(String piece) {
    if (title != null && piece.startsWith(title) && piece.length() > 2 * HeadingShape.LONGEST) {
      return title.length();
    }
    for (String known : titles) {
      if (piece.startsWith(known) && piece.length() > known.length()) {
        return known.length();
      }
    }
    Numbered numbered = Numbered.of(piece);
    if (numbered == null || !numbered.kind().isOfHeadings()) {
      return 0;
    }
    int number = piece.length() - numbered.rest().length();
    String near = piece.substring(0, Math.min(piece.length(), HeadingShape.LONGEST));
    var inner = INNER.matcher(near);
    if (inner.find(Math.min(near.length(), number + SHORTEST_HEADING)) && !near.contains("。")) {
      return inner.start();
    }
    return repeated(piece, number);
  }

  /** A text often begins with the words of its heading. */
  private static int repeated(String piece, int number) {
    int length = 4;
    if (piece.length() < number + 2 * length) {
      return 0;
    }
    int again = piece.indexOf(piece.substring(number, number + length), number + length);
    return again > 0
            && again < HeadingShape.LONGEST
            && !PUNCTUATION.matcher(piece.substring(0, again)).find()
        ? again
        : 0;
  }
}
