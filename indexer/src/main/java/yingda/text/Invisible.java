package yingda.text;

import java.util.List;
import java.util.function.Function;

/**
 * Characters that nobody sees, such as zero-width spaces, joiners, soft hyphens, marks of direction
 * and variation selectors: they come along when a text is copied, and stand between the letters of
 * a word that is still the same word.
 */
public final class Invisible {
  private Invisible() {}

  /** The text without them. */
  public static String without(String text) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> !isInvisible(character))
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /**
   * The tokens of a text as if they were not there, with their places in the text as it is.
   *
   * @param cut of a text without them
   */
  static List<Token> ignoring(String text, Function<String, List<Token>> cut) {
    if (!isIn(text)) {
      return cut.apply(text);
    }
    int[] places = places(text);
    return cut.apply(without(text)).stream().map(token -> placed(token, places)).toList();
  }

  private static Token placed(Token token, int[] places) {
    int start = places[token.start()];
    int end = places[token.end() - 1] + 1;
    return new Token(token.text(), start, end, token.position(), token.length());
  }

  /** Where each visible UTF-16 unit stands. */
  private static int[] places(String text) {
    int[] places = new int[text.length()];
    int visible = 0;
    for (int offset = 0; offset < text.length(); ) {
      int character = text.codePointAt(offset);
      int next = offset + Character.charCount(character);
      for (int unit = offset; unit < next && !isInvisible(character); unit++) {
        places[visible++] = unit;
      }
      offset = next;
    }
    return places;
  }

  private static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      // Most text is ASCII or Han, which needs no look at its type.
      boolean common = (unit >= 0x20 && unit < 0x7F) || (unit >= 0x3000 && unit < 0xD800);
      if (!common && isInvisible(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInvisible(int character) {
    return Character.getType(character) == Character.FORMAT
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF)
        || character == 0x034F; // combining grapheme joiner
  }
}
