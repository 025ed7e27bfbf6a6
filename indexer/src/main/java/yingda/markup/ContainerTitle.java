package yingda.markup;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title in a line that begins a callout, a tab or the like; empty if it has none. */
final class ContainerTitle {
  private static final Pattern QUOTE = Pattern.compile("[\"“]");
  private static final Pattern DIRECTIVE = Pattern.compile("\\{([\\w:-]+)}\\s*(.*)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\p{L}[\\p{L}\\p{N}_-]*)(?:#\\w+)?\\s*(?:\\[(.*?)])?\\s*(\\{[^{}]*})?\\s*(.*)");

  /** Behind a title: {open} of VitePress. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\s?\\{[a-z#.][\\w\\s=\"#.-]{0,200}}$");

  private static final Pattern TAG =
      Pattern.compile("\\{%(?:(?!%}|\\{%).)*+%}|\\{\\{(?:(?!}}|\\{\\{).)*+}}|<[^<>]*+>");

  /** What stands behind their names is for the site. */
  private static final Set<String> UNTITLED =
      Set.of(
          "tabs",
          "tab-set",
          "code-group",
          "code-tabs",
          "columns",
          "grid",
          "raw",
          "v-pre",
          "figure",
          "image",
          "include",
          "literalinclude",
          "toctree",
          "math",
          "code-block",
          "div");

  private ContainerTitle() {}

  /** Behind {@code !!! note}: in quotes, or in Chinese, which can't be a class. */
  static String indented(String type, @Nullable String rest) {
    if (rest == null) {
      return hasHan(type) ? type : "";
    }
    String words = rest.strip();
    Matcher quote = QUOTE.matcher(words);
    int last = words.length() - 1;
    if (quote.find() && quote.start() < last && "\"”".indexOf(words.charAt(last)) >= 0) {
      return words.substring(quote.end(), last).strip();
    }
    return hasHan(words) ? words : "";
  }

  /** Behind {@code /// note | }. */
  static String bar(MatchResult mark) {
    return mark.group(1) == null ? "" : mark.group(1);
  }

  /** Behind {@code :::}; null if that is no mark. */
  static @Nullable String fenced(MatchResult mark) {
    String rest = mark.group(1);
    if (rest.isEmpty()) {
      return "";
    }
    Matcher directive = DIRECTIVE.matcher(rest);
    if (directive.matches()) {
      return UNTITLED.contains(directive.group(1)) ? "" : directive.group(2);
    }
    if (rest.startsWith("{")) {
      return TagWords.of(rest);
    }
    Matcher named = NAMED.matcher(rest);
    if (!named.matches()) {
      return null;
    }
    return UNTITLED.contains(named.group(1)) ? "" : title(named);
  }

  private static String title(MatchResult named) {
    String words = named.group(4);
    if (named.group(2) != null) {
      return named.group(2);
    }
    if (!words.isEmpty()) {
      return ATTRIBUTES.matcher(words).replaceFirst("");
    }
    String attributes = named.group(3);
    if (attributes != null) {
      return TagWords.of(attributes);
    }
    return hasHan(named.group(1)) ? named.group(1) : "";
  }

  /** The title of the last of the tags in a line that has one; a tag closed at once shows none. */
  static String tags(MatchResult line) {
    String title = "";
    Matcher tag = TAG.matcher(JsxTags.plain(line.group()));
    while (tag.find()) {
      String words = tag.group().endsWith("/>") ? "" : TagWords.of(tag.group());
      title = words.isEmpty() ? title : words;
    }
    return title;
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
