package yingda.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of an answer says: without code, tables, the targets of links, and what stands in
 * quotes, which is what others say. Every offset stays. No mark is looked for beyond the next of
 * its kind, so that a text of marks takes no longer than another.
 */
final class PlainProse {
  private static final Pattern NOT_SAID =
      Pattern.compile(
          "(?ms)^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\\1|\\z)"
              + "|^(?: {4}|\\t)[^\\n]*"
              + "|^[ \\t]*\\|[^\\n]*"
              + "|`[^`\\n]*`"
              + "|\\]\\([^()\\n]*+\\)"
              + "|“[^“”\\n]*+”|「[^「」\\n]*+」|『[^『』\\n]*+』|‘[^‘’\\n]*+’|\"[^\"\\n]*+\""
              + "|<!--(?:(?!<!--|-->).)*+-->");

  private PlainProse() {}

  /** The same text with spaces for what is not said. */
  static String of(String markdown) {
    return blank(NOT_SAID, markdown);
  }

  static String blank(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder blanked = new StringBuilder(text);
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (blanked.charAt(i) != '\n') {
          blanked.setCharAt(i, ' ');
        }
      }
    }
    return blanked.toString();
  }
}
