package yingda.lucene;

/** A wording reduced to its word characters, so that 怎么退货？ and 怎么退货 are the same. */
final class Exact {
  /** Longest form in UTF-16 units, far below the longest term Lucene takes. */
  private static final int MAX_LENGTH = 500;

  private Exact() {}

  static String of(String normalized) {
    StringBuilder exact = new StringBuilder(Math.min(normalized.length(), MAX_LENGTH));
    normalized
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .takeWhile(character -> exact.length() < MAX_LENGTH)
        .forEach(exact::appendCodePoint);
    return exact.toString();
  }
}
