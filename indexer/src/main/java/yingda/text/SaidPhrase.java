package yingda.text;

/** Where a phrase is said in a text; both are normalized. */
public final class SaidPhrase {
  private SaidPhrase() {}

  /**
   * The first place from one on. A number is not said by a longer one: 12345 is no part of an order
   * number; nor is a name in letters by a longer one.
   *
   * @return -1 if there is none
   */
  public static int indexOf(String phrase, String text, int from) {
    int at = text.indexOf(phrase, from);
    while (at >= 0 && isInside(phrase, text, at)) {
      at = text.indexOf(phrase, at + 1);
    }
    return at;
  }

  /** Whether it is said at all. */
  public static boolean isIn(String phrase, String text) {
    return indexOf(phrase, text, 0) >= 0;
  }

  private static boolean isInside(String phrase, String text, int at) {
    return goesOn(text, at - 1, phrase, 0)
        || goesOn(text, at + phrase.length(), phrase, phrase.length() - 1);
  }

  private static boolean goesOn(String text, int outside, String phrase, int inside) {
    if (outside < 0 || outside >= text.length()) {
      return false;
    }
    char one = text.charAt(outside);
    char other = phrase.charAt(inside);
    return (Character.isDigit(one) && Character.isDigit(other)) || (isLatin(one) && isLatin(other));
  }

  private static boolean isLatin(char character) {
    return character >= 'a' && character <= 'z';
  }
}
