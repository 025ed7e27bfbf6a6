package yingda.text;

import java.lang.Character.UnicodeScript;

/** What a character is to the tokenizers. */
enum CharacterKind {
  /** Punctuation, space, emoji, half a surrogate pair: never part of a token. */
  OTHER,
  /** Han of the basic plane, which dictionaries know. */
  HAN,
  /** Kana, Hangul, or Han beyond the basic plane: a token by itself. */
  SYLLABLE,
  /** Of a script that is written in words. */
  LETTER,
  /** Decimal. */
  DIGIT,
  /** Combines with the character before it. */
  MARK;

  static CharacterKind of(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF ? HAN : classify(codePoint);
  }

  private static CharacterKind classify(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
          isVariationSelector(codePoint) ? OTHER : MARK;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          classifyLetter(codePoint);
      default -> OTHER;
    };
  }

  private static CharacterKind classifyLetter(int letter) {
    if (letter < 0x1100) {
      return LETTER; // East Asian scripts begin there, and looking scripts up is slow
    }
    UnicodeScript script = UnicodeScript.of(letter);
    if (script == UnicodeScript.HAN) {
      return Character.isBmpCodePoint(letter) ? HAN : SYLLABLE;
    }
    boolean syllable =
        script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA
            || script == UnicodeScript.HANGUL
            || letter == 'ー'; // belongs to both kana, so to no script
    return syllable ? SYLLABLE : LETTER;
  }

  /** They choose a glyph (1️⃣ is a digit with one) and change nothing in the meaning. */
  private static boolean isVariationSelector(int mark) {
    return (mark >= 0xFE00 && mark <= 0xFE0F) || (mark >= 0xE0100 && mark <= 0xE01EF);
  }
}
