package yingda.text;

import java.util.List;

/**
 * Signs that make another word of a word of letters or another number of digits: C++ and C#, Pro+,
 * A+, .NET, 18+, -20. The same character elsewhere is punctuation: a+b, 3-5 天, 010-8000.
 */
public final class Signs {
  private Signs() {}

  /** A run of letters or digits, together with its signs. */
  static Run with(Run run, String text) {
    if (!run.isAlphanumeric()) {
      return run;
    }
    int start = isBefore(run, text) ? run.start() - 1 : run.start();
    int end = endOf(run, text);
    return start == run.start() && end == run.end()
        ? run
        : new Run(run.kind(), start, end, run.position(), run.length());
  }

  /**
   * Words of letters and numbers of digits, each with its signs.
   *
   * @param normalized any text
   */
  public static List<String> words(String normalized) {
    return Runs.of(normalized).stream()
        .filter(Run::isAlphanumeric)
        .map(run -> with(run, normalized))
        .map(run -> normalized.substring(run.start(), run.end()))
        .toList();
  }

  /** The word without its signs. */
  public static String without(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && isSuffix(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static boolean isBefore(Run run, String text) {
    int offset = run.start() - 1;
    if (offset < 0) {
      return false;
    }
    char sign = text.charAt(offset);
    boolean possible = run.kind() == CharacterKind.DIGIT ? isMinus(sign) : sign == '.';
    return possible && (offset == 0 || isOpen(text.codePointBefore(offset), run.kind()));
  }

  /** Whether a word may begin behind it. Behind Han a minus is one, as 错误码-101 is typed so. */
  private static boolean isOpen(int before, CharacterKind kind) {
    boolean word = Character.isLetterOrDigit(before) && !Character.isIdeographic(before);
    return !word
        && before != '.'
        && before != ')'
        && (kind != CharacterKind.DIGIT || !isMinus((char) before));
  }

  private static boolean isMinus(char character) {
    return character == '−' || Character.getType(character) == Character.DASH_PUNCTUATION;
  }

  /** Up to two: C++. Digits have no #, as 3#楼 is 3号楼. */
  private static int endOf(Run run, String text) {
    int end = run.end();
    while (end < text.length() && end < run.end() + 2 && isSuffix(text.charAt(end))) {
      end++;
    }
    boolean hash = text.substring(run.end(), end).indexOf('#') >= 0;
    boolean goesOn = end < text.length() && isWord(text.codePointAt(end));
    boolean fits = run.kind() == CharacterKind.LETTER || !hash;
    return goesOn || !fits ? run.end() : end;
  }

  private static boolean isWord(int character) {
    return isSuffix((char) character)
        || (Character.isLetterOrDigit(character) && !Character.isIdeographic(character));
  }

  private static boolean isSuffix(char character) {
    return character == '+' || character == '#';
  }
}
