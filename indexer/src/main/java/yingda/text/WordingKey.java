package yingda.text;

/** A wording reduced to its words, so that 怎么退货？ and 怎么退货 are the same, and C++ and C# are not. */
public final class WordingKey {
  /** Longest key in UTF-16 units, far below the longest term an index takes. */
  private static final int MAX_LENGTH = 500;

  private WordingKey() {}

  /** Empty if there is no word in it. */
  public static String of(String normalized) {
    String visible = Invisible.without(normalized);
    StringBuilder key = new StringBuilder(Math.min(visible.length(), MAX_LENGTH));
    for (Run run : Runs.of(visible)) {
      Run signed = Signs.with(run, visible);
      if (key.length() + signed.end() - signed.start() > MAX_LENGTH) {
        return key.append(visible, signed.start(), signed.start() + MAX_LENGTH - key.length())
            .toString();
      }
      key.append(visible, signed.start(), signed.end());
    }
    return key.toString();
  }
}
