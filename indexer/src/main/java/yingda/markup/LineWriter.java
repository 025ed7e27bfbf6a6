package yingda.markup;

/** Joins words with the widest gap that was asked for between them. Belongs to one thread. */
final class LineWriter {
  private final StringBuilder text = new StringBuilder();
  private LineGap gap = LineGap.NONE;
  private boolean marked = true;
  private int rows;

  /** Asks for a gap before the next word; there is none at the beginning or behind a mark. */
  void gap(LineGap wanted) {
    LineGap possible = rows > 0 && wanted != LineGap.NONE ? LineGap.SPACE : wanted;
    if (!marked && possible.compareTo(gap) > 0) {
      gap = possible;
    }
  }

  void word(String word) {
    text.append(gap.text).append(word);
    gap = LineGap.NONE;
    marked = false;
  }

  /** A mark such as a bullet: the next word follows it without a gap. */
  void mark(String mark) {
    word(mark);
    marked = true;
  }

  /** Takes back the space and line breaks at the end. */
  void stripEnd() {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
  }

  /** Until it is closed, all stands in one line. */
  void openRow() {
    rows++;
  }

  void closeRow() {
    rows--;
    if (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    marked = false;
  }

  /** Between two cells of a row. */
  void nextCell() {
    if (gap == LineGap.SPACE) {
      gap = LineGap.NONE;
    }
    mark(" | ");
  }

  int length() {
    return text.length();
  }

  /**
   * What was written since the text had a length, without the space around it; nothing if even more
   * was taken back since.
   */
  String since(int length) {
    return text.substring(Math.min(length, text.length())).strip();
  }

  @Override
  public String toString() {
    return text.toString().strip();
  }
}
