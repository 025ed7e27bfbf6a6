package yingda.document;

import java.util.List;
import java.util.regex.Pattern;

/** What is different for each customer and stands in an answer as {@code {客户称呼}}. */
public final class Variables {
  /** In code, braces hold no Han character. The page's {@code variables.js} has the same. */
  static final Pattern PATTERN =
      Pattern.compile("\\{([\\p{Script=Han}][\\p{Script=Han}\\p{L}\\p{N}]{0,11})\\}");

  private Variables() {}

  /** Their names in the order they first appear, each once; who sends the text fills them in. */
  public static List<String> in(String text) {
    return PATTERN.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }
}
