package yingda.http;

import java.util.ArrayList;
import java.util.List;
import yingda.search.Highlight;

/**
 * A part of a text that shows why it was found.
 *
 * @param highlights offsets in {@code text}
 */
record Snippet(String text, List<Highlight> highlights) {
  /** Characters shown: about three lines. */
  private static final int LENGTH = 120;

  /** Characters shown before the first highlight. */
  private static final int LEAD = 20;

  /** The part of the text with the most highlighted characters. */
  static Snippet of(String text, List<Highlight> highlights) {
    int start = 0;
    int most = -1;
    for (Highlight first : highlights) {
      int shown = shown(highlights, first.start());
      if (shown > most) {
        most = shown;
        start = Math.max(0, first.start() - LEAD);
      }
    }
    return cut(text, highlights, wholeCharacter(text, start));
  }

  private static int shown(List<Highlight> highlights, int from) {
    return highlights.stream()
        .filter(highlight -> highlight.start() >= from && highlight.end() <= from + LENGTH - LEAD)
        .mapToInt(highlight -> highlight.end() - highlight.start())
        .sum();
  }

  private static Snippet cut(String text, List<Highlight> highlights, int start) {
    int end = wholeCharacter(text, Math.min(text.length(), start + LENGTH));
    List<Highlight> inside = new ArrayList<>();
    for (Highlight highlight : highlights) {
      if (highlight.start() >= start && highlight.end() <= end) {
        inside.add(new Highlight(highlight.start() - start, highlight.end() - start));
      }
    }
    return new Snippet(text.substring(start, end), inside);
  }

  /** The same offset, or the one before if it would split a surrogate pair. */
  private static int wholeCharacter(String text, int offset) {
    boolean splits =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return splits ? offset - 1 : offset;
  }
}
