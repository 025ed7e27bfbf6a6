package yingda.markup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets emphasis begin and end beside Chinese, as its author meant it. CommonMark looks for spaces:
 * to it {@code **注意：**请} has no end, as it has no space behind the colon. A letter that nobody
 * sees, put inside such marks, stands for the space; whoever reads the tree drops it.
 */
final class EmphasisDelimiters {
  /** No letter at all in Unicode, but neither space nor punctuation. */
  static final char HOLD = '\uFDD0';

  /** Marks of one kind in a row, and what is left and right of them. */
  private record Run(int start, int length, int before, int after) {
    boolean isSpaced() {
      return isSpace(before) && isSpace(after);
    }

    /** As in 2**10 and 3~~5. */
    boolean isInNumbers() {
      return Character.isDigit(before) && Character.isDigit(after);
    }

    /** As in snake_case. */
    boolean isInLatin() {
      return isLatin(before) && isLatin(after);
    }

    boolean opens(char mark) {
      return mark == '_' ? isLeft() && (!isRight() || isPunctuation(before)) : isLeft();
    }

    boolean closes(char mark) {
      return mark == '_' ? isRight() && (!isLeft() || isPunctuation(after)) : isRight();
    }

    private boolean isLeft() {
      return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    }

    private boolean isRight() {
      return !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    }
  }

  private final String text;
  private final BitSet literal;

  /** What is written in the place of a run, by where it begins. */
  private final Map<Integer, String> replaced = new HashMap<>();

  private EmphasisDelimiters(String text) {
    this.text = text;
    this.literal = LiteralSpans.of(text);
  }

  /** The text with marks that CommonMark takes as they are meant. */
  static String meant(String text) {
    if (text.indexOf('*') < 0 && text.indexOf('_') < 0 && text.indexOf('~') < 0) {
      return text;
    }
    EmphasisDelimiters emphasis = new EmphasisDelimiters(text);
    for (char mark : new char[] {'*', '_', '~'}) {
      List<Run> runs = emphasis.runs(mark);
      emphasis.pair(mark, runs.stream().filter(run -> run.length() == 2).toList());
      emphasis.pair(mark, runs.stream().filter(run -> run.length() == 1).toList());
    }
    return emphasis.replaced.isEmpty() ? text : emphasis.written();
  }

  private List<Run> runs(char mark) {
    List<Run> runs = new ArrayList<>();
    int start = text.indexOf(mark);
    while (start >= 0) {
      int end = start;
      while (end < text.length() && text.charAt(end) == mark) {
        end++;
      }
      if (!literal.get(start)) {
        int before = start == 0 ? '\n' : text.codePointBefore(start);
        int after = end == text.length() ? '\n' : text.codePointAt(end);
        add(runs, mark, new Run(start, end - start, before, after));
      }
      start = text.indexOf(mark, end);
    }
    return runs;
  }

  private void add(List<Run> runs, char mark, Run run) {
    if (mark != '_' && run.length() == 2 && run.isInNumbers()) {
      replaced.put(run.start(), ("\\" + mark).repeat(run.length()));
    } else if (!run.isSpaced() && !run.isInLatin()) {
      runs.add(run);
    }
  }

  /** Every second ends what the one before it began: only so there is no doubt. */
  private void pair(char mark, List<Run> runs) {
    for (int i = 0; runs.size() % 2 == 0 && i < runs.size(); i += 2) {
      Run open = runs.get(i);
      Run close = runs.get(i + 1);
      boolean taken = open.opens(mark) && close.closes(mark);
      boolean held =
          open.length() == 2
              ? mark != '_' || !isLatin(open.after()) || !isLatin(close.before())
              : isBesidePunctuation(open) || isBesidePunctuation(close);
      if (!taken && held && (mark != '~' || open.length() == 2)) {
        String marks = (mark == '_' ? "*" : String.valueOf(mark)).repeat(open.length());
        replaced.put(open.start(), marks + HOLD);
        replaced.put(close.start(), HOLD + marks);
      }
    }
  }

  private static boolean isBesidePunctuation(Run run) {
    return isPunctuation(run.before()) || isPunctuation(run.after());
  }

  private String written() {
    StringBuilder written = new StringBuilder();
    int from = 0;
    for (int start : replaced.keySet().stream().sorted().toList()) {
      written.append(text, from, start).append(replaced.get(start));
      from = start;
      while (from < text.length() && text.charAt(from) == text.charAt(start)) {
        from++;
      }
    }
    return written.append(text, from, text.length()).toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLatin(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
