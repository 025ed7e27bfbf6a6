package yingda.server;

import java.util.concurrent.atomic.AtomicInteger;

/** Words that nobody else writes: each occurs in one revision of one document. */
final class Words {
  private static final String LETTERS = "bcdfghjkmnpqrtvw";

  private static final AtomicInteger LAST = new AtomicInteger();

  private Words() {}

  /** One that was never used before. */
  static String next() {
    return of(LAST.incrementAndGet());
  }

  static String of(int number) {
    StringBuilder word = new StringBuilder("z");
    for (int i = 0; i < 5; i++) {
      word.append(LETTERS.charAt((number >> (4 * i)) & 15));
    }
    return word.toString();
  }
}
