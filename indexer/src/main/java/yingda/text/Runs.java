package yingda.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into runs, from left to right. For one text and one thread. */
final class Runs {
  /** Lucene refuses terms of over 32,766 bytes, and nobody looks for such a word. */
  static final int MAX_TOKEN_LENGTH = 128;

  private final String text;
  private final List<Run> runs = new ArrayList<>();
  private int position;

  private Runs(String text) {
    this.text = text;
  }

  static List<Run> of(String text) {
    Runs scan = new Runs(text);
    int offset = 0;
    while (offset < text.length()) {
      offset = scan.addRunAt(offset);
    }
    return scan.runs;
  }

  private int addRunAt(int start) {
    CharacterKind kind = kindAt(start);
    return switch (kind) {
      case HAN -> addHan(start);
      case SYLLABLE -> add(kind, start, endOfMarks(start, after(start)));
      case LETTER, DIGIT -> add(kind, start, endOfWord(start, kind));
      case OTHER, MARK -> after(start);
    };
  }

  private int addHan(int start) {
    int end = start;
    while (kindAt(end) == CharacterKind.HAN) {
      end++;
    }
    if (kindAt(end) != CharacterKind.MARK) {
      return add(CharacterKind.HAN, start, end);
    }
    int marked = end - 1; // no dictionary knows it
    if (marked > start) {
      add(CharacterKind.HAN, start, marked);
    }
    return add(CharacterKind.SYLLABLE, marked, endOfMarks(marked, end));
  }

  private int add(CharacterKind kind, int start, int end) {
    int length = kind == CharacterKind.HAN ? end - start : text.codePointCount(start, end);
    runs.add(new Run(kind, start, end, position, length));
    position += length;
    return end;
  }

  private int endOfMarks(int start, int from) {
    int end = from;
    while (kindAt(end) == CharacterKind.MARK && after(end) - start <= MAX_TOKEN_LENGTH) {
      end = after(end);
    }
    return end;
  }

  private int endOfWord(int start, CharacterKind kind) {
    int end = after(start);
    while (continues(end, kind) && after(end) - start <= MAX_TOKEN_LENGTH) {
      end = after(end);
    }
    return end;
  }

  private boolean continues(int offset, CharacterKind kind) {
    CharacterKind here = kindAt(offset);
    return here == kind
        || here == CharacterKind.MARK
        || (kind == CharacterKind.DIGIT && isDecimalPoint(offset));
  }

  private boolean isDecimalPoint(int offset) {
    return offset < text.length()
        && text.charAt(offset) == '.'
        && kindAt(offset - 1) == CharacterKind.DIGIT
        && kindAt(offset + 1) == CharacterKind.DIGIT;
  }

  private int after(int offset) {
    return offset + (offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0);
  }

  private CharacterKind kindAt(int offset) {
    return offset < text.length()
        ? CharacterKind.of(text.codePointAt(offset))
        : CharacterKind.OTHER;
  }
}
