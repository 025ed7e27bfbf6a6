package yingda.manuscripts;

import java.util.HashMap;
import java.util.Map;
import yingda.manuscripts.Numbered.Kind;

/**
 * Lines numbered 1. 2. 3. with one indent, from one heading of another kind to the next: they are
 * headings together or items of a list. Counted once for the whole text.
 */
final class NumberedSeries {
  /**
   * One of them.
   *
   * @param section how many headings of another kind are above
   */
  private record Series(int section, Kind kind, int indent) {}

  private final TextLines lines;
  private final int[] sections;

  /** How many more of them could be headings than could not. */
  private final Map<Series, Integer> balances = new HashMap<>();

  NumberedSeries(TextLines lines) {
    this.lines = lines;
    this.sections = new int[lines.size()];
    int section = 0;
    for (int at = 0; at < lines.size(); at++) {
      section += lines.isNumberedHeading(at) ? 1 : 0;
      sections[at] = section;
      Numbered numbered = lines.numbered(at);
      if (numbered != null && !numbered.kind().isOfHeadings()) {
        boolean like = HeadingShape.fits(lines.words(at), numbered) && hasBody(at, numbered.kind());
        balances.merge(series(at, numbered.kind()), like ? 1 : -1, Integer::sum);
      }
    }
  }

  /** Whether most of those like this one could be headings, and this one has something below it. */
  boolean areHeadings(int at, Kind kind) {
    return balances.getOrDefault(series(at, kind), 0) > 0 && hasBody(at, kind);
  }

  private Series series(int at, Kind kind) {
    return new Series(sections[at], kind, lines.indent(at));
  }

  private boolean hasBody(int at, Kind kind) {
    int next = lines.next(at + 1);
    if (next >= lines.size()) {
      return false;
    }
    Numbered below = lines.numbered(next);
    return below == null
        || (below.kind() == kind
            ? lines.indent(next) > lines.indent(at)
            : !lines.isNumberedHeading(next));
  }
}
