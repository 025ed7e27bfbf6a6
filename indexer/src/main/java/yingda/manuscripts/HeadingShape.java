package yingda.manuscripts;

import java.util.regex.Pattern;

/** What a line must look like to be a heading. */
final class HeadingShape {
  /** In characters. */
  static final int LONGEST = 40;

  private static final int LONGEST_SENTENCE = 16;
  private static final Pattern ENDS = Pattern.compile(".*[。；;！!，,：:、]");

  private HeadingShape() {}

  static boolean asks(String words) {
    return words.endsWith("？") || words.endsWith("?");
  }

  /** Whether it ends as a sentence or a part of one does. */
  static boolean endsAsText(String words) {
    return ENDS.matcher(words).matches();
  }

  /** Whether a line with a number is short and no sentence. */
  static boolean fits(String words, Numbered numbered) {
    if (words.endsWith("。")) {
      return numbered.kind().isOfHeadings()
          && words.length() <= LONGEST_SENTENCE
          && words.indexOf('。') == words.length() - 1;
    }
    return words.length() <= LONGEST
        && !endsAsText(words)
        && (asks(words) || !words.contains("。"))
        && (numbered.kind().isOfHeadings() || !words.contains("；"));
  }
}
