package yingda.text;

import static java.text.Normalizer.Form.NFKC;

/**
 * Makes spellings of the same thing equal: full width is written as half width, upper case as lower
 * case, traditional as simplified, 帐 as 账. Texts, queries and dictionary words all go through it.
 *
 * <p>Only what keeps the length is changed, so offsets in the result hold for the original. Safe
 * for concurrent use.
 */
public final class Normalizer {
  private static final char[] FOLDED = new char[0x10000];

  /** Hyphens, the dash between numbers and the minus: -18, –18 and −18 look the same. */
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2212";

  static {
    for (int i = 0; i < FOLDED.length; i++) {
      FOLDED[i] = Character.toLowerCase(hasVariants(i) ? compose((char) i) : (char) i);
    }
    DASHES.chars().forEach(dash -> FOLDED[dash] = '-');
    FOLDED['帐'] = '账'; // 帳號 is 帐号 in simplified characters, but everybody writes 账号
  }

  private final Simplifier simplifier;

  public Normalizer(Simplifier simplifier) {
    this.simplifier = simplifier;
  }

  /**
   * @return as many UTF-16 units as the text has
   */
  public String normalize(String text) {
    return fold(simplifier.simplify(fold(text)));
  }

  /** Twice, because simplifying needs half width and lower case, and yields the 帐 of 帳. */
  private static String fold(String text) {
    char[] folded = null;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (FOLDED[character] != character) {
        folded = folded == null ? text.toCharArray() : folded;
        folded[i] = FOLDED[character];
      }
    }
    return folded == null ? text : new String(folded);
  }

  /** Compatibility blocks of the basic plane, where Unicode keeps the other widths and shapes. */
  private static boolean hasVariants(int character) {
    return (character >= 0x2100 && character <= 0x214F) // letterlike symbols
        || (character >= 0x2460 && character <= 0x24FF) // circled numbers and letters
        || (character >= 0x2E80 && character <= 0x2FDF) // radicals, which PDF files are full of
        || character == 0x3000 // ideographic space
        || (character >= 0x3200 && character <= 0x33FF) // circled Han, units
        || (character >= 0xF900 && character <= 0xFAFF) // Han kept twice
        || (character >= 0xFE30 && character <= 0xFE4F) // vertical forms
        || (character >= 0xFE50 && character <= 0xFE6F) // small forms
        || (character >= 0xFF00 && character <= 0xFFEF); // full and half width
  }

  private static char compose(char character) {
    String composed = java.text.Normalizer.normalize(String.valueOf(character), NFKC);
    return composed.length() == 1 ? composed.charAt(0) : character;
  }
}
