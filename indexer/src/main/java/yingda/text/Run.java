package yingda.text;

/**
 * A stretch of characters that belong together whatever a dictionary says: Han, letters, a number,
 * or a single syllable.
 *
 * @param kind of its characters: never other, never mark
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last
 * @param position number of word characters before it
 * @param length its own word characters
 */
record Run(CharacterKind kind, int start, int end, int position, int length) {

  /** Of letters or digits, so without a dictionary. */
  boolean isAlphanumeric() {
    return kind == CharacterKind.LETTER || kind == CharacterKind.DIGIT;
  }

  /** Whether both are letters or digits and nothing stands between. */
  boolean continuesIn(Run next) {
    return isAlphanumeric() && next.isAlphanumeric() && end == next.start;
  }

  Token token(String text) {
    return new Token(text.substring(start, end), start, end, position, length);
  }

  /** A Token from a stretch inside a Han run, where every UTF-16 unit is a word character. */
  Token token(String text, int from, int to) {
    return new Token(text.substring(from, to), from, to, position + from - start, to - from);
  }
}
