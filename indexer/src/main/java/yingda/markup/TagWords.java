package yingda.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tag of a documentation site shows the reader: its title or label. {@code {% tab
 * title="Windows" %}}, {@code {{< notice warning "注意" >}}} and {@code <TabItem label="Windows">}
 * differ in their brackets only.
 */
final class TagWords {
  private static final String VALUE =
      "=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,300})\"|'((?:[^'\\\\]|\\\\.){0,300})')";

  private static final Pattern TITLE =
      Pattern.compile("(?<![\\w-])(?:title|label|header|heading|summary|caption|tabName)" + VALUE);

  /** Names of tabs where they have no title. */
  private static final Pattern NAME = Pattern.compile("(?<![\\w-])(?:name|value|text)" + VALUE);

  private static final Pattern TAB =
      Pattern.compile("\\W{0,40}+(?i:tab|tabitem|tab-item|badge)\\b.*");

  /** They have a title in quotes without a name. */
  private static final Pattern TITLED =
      Pattern.compile(
          "\\W{0,40}+(?i:notice|alert|callout|admonition|details|expand|collapse|tab|note|tip|warning|info"
              + "|hint|danger|caution|important|spoiler|accordion|step|panel|card|button)\\b.*");

  private static final Pattern QUOTED = Pattern.compile("(?<!=)\"((?:[^\"\\\\]|\\\\.){1,300})\"");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"'\\\\])");

  private TagWords() {}

  /** Empty if it shows nothing; a tag that closes never does. */
  static String of(String tag) {
    Matcher title = TITLE.matcher(tag);
    if (title.find()) {
      return group(title);
    }
    Matcher name = NAME.matcher(tag);
    if (TAB.matcher(tag).matches() && name.find()) {
      return group(name);
    }
    return TITLED.matcher(tag).matches() ? lastQuoted(tag) : "";
  }

  private static String group(Matcher value) {
    return unescaped(value.group(1) == null ? value.group(2) : value.group(1));
  }

  private static String unescaped(String text) {
    return ESCAPED.matcher(text).replaceAll("$1").strip();
  }

  private static String lastQuoted(String tag) {
    String last = "";
    Matcher quoted = QUOTED.matcher(tag);
    while (quoted.find()) {
      last = unescaped(quoted.group(1));
    }
    return last;
  }
}
