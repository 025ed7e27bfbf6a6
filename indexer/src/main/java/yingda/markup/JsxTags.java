package yingda.markup;

import java.util.BitSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of MDX, which may have JavaScript between braces where HTML has values. As HTML they are
 * what is left of them without it.
 */
final class JsxTags {
  private static final String BRACES =
      "\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]{0,500}}){0,500}+}){0,500}+}";

  private static final String ATTRIBUTE =
      "\\s+(?:[\\w:@#.-]+(?:\\s*=\\s*(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|"
          + BRACES
          + "|[^\\s\"'{}<>=]+))?+|"
          + BRACES
          + ")";

  /** A tag from its name to its end. */
  static final String TAG = "([A-Za-z][\\w.-]{0,60})((?:" + ATTRIBUTE + "){0,30}+)\\s*+(/?)>";

  private static final Pattern WITH_BRACES = Pattern.compile("<" + TAG);
  private static final Pattern FRAGMENT = Pattern.compile("</?>");

  private static final Pattern VALUE =
      Pattern.compile(
          "\\s([\\w-]{1,60})=(?:\\{\\s{0,9})?(\"[^\"]{0,1000}\"|'[^']{0,1000}'|`[^`$]{0,1000}`)");

  private JsxTags() {}

  static String plain(String text) {
    String plain = text.contains("<>") || text.contains("</>") ? withoutFragments(text) : text;
    return plain.contains("{") || plain.contains(" @") ? withoutBraces(plain) : plain;
  }

  private static String withoutFragments(String text) {
    return FRAGMENT.matcher(text).replaceAll("");
  }

  private static String withoutBraces(String text) {
    BitSet code = LiteralSpans.of(text, false);
    return WITH_BRACES
        .matcher(text)
        .replaceAll(
            tag -> Matcher.quoteReplacement(code.get(tag.start()) ? tag.group() : html(tag)));
  }

  private static String html(MatchResult tag) {
    return tag.group(2).contains("{") || tag.group(2).contains(" @")
        ? "<" + html(tag.group(1), tag.group(2), tag.group(3))
        : tag.group();
  }

  private static String html(String name, String attributes, String end) {
    StringBuilder html = new StringBuilder(name);
    Matcher value = VALUE.matcher(attributes);
    while (value.find()) {
      String text = value.group(2);
      String quote = text.startsWith("`") ? "\"" : "";
      html.append(' ').append(value.group(1)).append('=');
      html.append(quote)
          .append(quote.isEmpty() ? text : text.substring(1, text.length() - 1).replace('"', '”'));
      html.append(quote);
    }
    return html.append(end).append('>').toString();
  }
}
