package yingda.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook writes characters that XML can't: {@code _x000D_}. */
final class EscapedCharacters {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** What a reader would take for one, though it is none. */
  private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private EscapedCharacters() {}

  static String read(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                escaped ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escaped.group(1), 16))))
        : text;
  }

  static String written(String text) {
    return text.contains("_x") ? LIKE_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
  }
}
