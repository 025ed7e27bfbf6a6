package yingda.markup;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JavaScript that a page of MDX exports, or imports by names, until its brackets are closed. It
 * becomes blank lines, so that all else stands where it stood. What never closes them stays, so
 * that nothing is lost.
 */
final class ModuleExports {
  private static final String EXPORT = "export ";
  private static final String IMPORT = "import ";

  private static final Pattern STATEMENT =
      Pattern.compile(
          "export\\s+(?:const|let|var|default|function|async)\\b.*"
              + "|import\\s+(?:[\\w$]{1,60}\\s*,\\s*)?\\{.*");

  /** How an import ends; other lines that begin like one are text. */
  private static final Pattern SOURCE =
      Pattern.compile("}\\s{0,9}from\\s{1,9}['\"][^'\"]{1,300}['\"]\\s{0,9};?\\s*$");

  private static final Pattern FENCE = Pattern.compile("\\s{0,12}(?:>\\s?)?(`{3,}|~{3,}).*");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final String text;
  private final StringBuilder blanked;
  private @Nullable String fence;

  private ModuleExports(String text) {
    this.text = text;
    this.blanked = new StringBuilder(text);
  }

  /** A text without them, as long as it was. */
  static String blanked(String text) {
    return text.contains(EXPORT) || text.contains(IMPORT)
        ? new ModuleExports(text).blanked()
        : text;
  }

  private String blanked() {
    int at = 0;
    while (at < text.length()) {
      int end = endOfLine(at);
      String line = text.substring(at, end);
      if (fence == null && isStatement(line)) {
        int last = endOfModule(at);
        if (last < 0) {
          break; // Nor does any behind it.
        }
        if (line.startsWith(EXPORT) || SOURCE.matcher(text.substring(at, last)).find()) {
          blank(at, last);
        }
        end = last;
      } else {
        look(line);
      }
      at = end + 1;
    }
    return blanked.toString();
  }

  private static boolean isStatement(String line) {
    return (line.startsWith(EXPORT) || line.startsWith(IMPORT))
        && STATEMENT.matcher(line.stripTrailing()).matches();
  }

  private void look(String line) {
    var mark = FENCE.matcher(line.stripTrailing());
    if (mark.matches()) {
      String ticks = mark.group(1);
      if (fence == null) {
        fence = ticks;
      } else if (ticks.startsWith(fence)) {
        fence = null;
      }
    }
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The end of the line in which the last bracket is closed, -1 if it never is. */
  private int endOfModule(int from) {
    int open = 0;
    int at = from;
    while (at < text.length()) {
      int end = endOfLine(at);
      for (int i = at; i < end; i++) {
        open += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        open -= CLOSING.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      }
      String line = text.substring(at, end).stripTrailing();
      if (open <= 0 && !line.endsWith("=") && !line.endsWith("=>")) {
        return end;
      }
      at = end + 1;
    }
    return -1;
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        blanked.setCharAt(i, ' ');
      }
    }
  }
}
