package yingda.markup;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a piece of inline Markdown is to be taken as it is written: in code, in tags, and behind a
 * backslash. One walk over the text finds them, whatever is never closed.
 */
public final class LiteralSpans {
  /** No tag that anybody wrote is longer. */
  private static final int LONGEST_TAG = 1_000;

  private final String text;
  private final BitSet literal = new BitSet();

  /** Where the next run of as many backticks begins, for the beginning of each run. */
  private final Map<Integer, Integer> closing = new HashMap<>();

  private final boolean inTags;

  private LiteralSpans(String text, boolean inTags) {
    this.text = text;
    this.inTags = inTags;
  }

  /** The characters that are literal, by their place. */
  public static BitSet of(String text) {
    return of(text, true);
  }

  /**
   * @param inTags whether tags are literal, too
   */
  public static BitSet of(String text, boolean inTags) {
    LiteralSpans literals = new LiteralSpans(text, inTags);
    literals.pairBackticks();
    int at = 0;
    while (at < text.length()) {
      at = literals.behind(at);
    }
    return literals.literal;
  }

  private void pairBackticks() {
    Map<Integer, Integer> byLength = new HashMap<>();
    int end = text.lastIndexOf('`') + 1;
    while (end > 0) {
      int start = end;
      while (start > 0 && text.charAt(start - 1) == '`') {
        start--;
      }
      Integer next = byLength.put(end - start, start);
      if (next != null) {
        closing.put(start, next);
      }
      end = start == 0 ? 0 : text.lastIndexOf('`', start - 1) + 1;
    }
  }

  /** Reads what begins at a place, and returns the place behind it. */
  private int behind(int at) {
    int end =
        switch (text.charAt(at)) {
          case '\\' -> Math.min(at + 2, text.length());
          case '`' -> behindBackticks(at);
          case '<' -> inTags ? behindTag(at) : -1;
          default -> -1;
        };
    if (end < 0) {
      return at + 1;
    }
    literal.set(at, end);
    return end;
  }

  private int behindBackticks(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    Integer next = closing.get(at);
    return next == null ? end : next + end - at;
  }

  private int behindTag(int at) {
    int last = Math.min(text.length(), at + LONGEST_TAG);
    if (at + 1 >= last || !isTagStart(text.charAt(at + 1))) {
      return -1;
    }
    for (int i = at + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || (c < 128 && Character.isLetter(c));
  }
}
