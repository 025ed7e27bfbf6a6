package yingda.markup;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/** Which characters are set two columns wide, without a space between them: Chinese, Japanese. */
final class WideCharacters {
  private static final Set<UnicodeBlock> MARKS =
      Set.of(
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
          UnicodeBlock.HIRAGANA,
          UnicodeBlock.KATAKANA);

  /** They stand in other blocks, but are set wide beside Chinese. */
  private static final String QUOTES = "“”‘’…—·";

  private WideCharacters() {}

  static boolean is(int codePoint) {
    return codePoint > 127
        && (Character.isIdeographic(codePoint)
            || QUOTES.indexOf(codePoint) >= 0
            || MARKS.contains(UnicodeBlock.of(codePoint)));
  }

  /** How many columns a line takes. */
  static int columns(CharSequence line) {
    return line.codePoints().map(codePoint -> is(codePoint) ? 2 : 1).sum();
  }

  static boolean begins(CharSequence text) {
    return !text.isEmpty() && is(Character.codePointAt(text, 0));
  }

  static boolean ends(CharSequence text) {
    return !text.isEmpty() && is(Character.codePointBefore(text, text.length()));
  }
}
