package yingda.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.json.Settings;

/**
 * A Markdown file, cut into the keys at its head and the rest: YAML between two lines of {@code
 * ---}, or TOML between two of {@code +++}. Keys it does not know are left alone: a repository of
 * documents has its own.
 *
 * @param keys null if there are none
 * @param lines how many lines the head takes up
 * @param body what follows it
 */
record FrontMatter(@Nullable Keys keys, int lines, String body) {
  /** Characters of the longest head; what an export writes there is far shorter. */
  private static final int LONGEST = 5_000_000;

  private static final Pattern OPENING =
      Pattern.compile("(---|\\+\\+\\+)[ \\t]*(yaml|yml|toml|json)?[ \\t]*");
  private static final Pattern KEY =
      Pattern.compile("[\"']?([\\p{L}\\p{N}_. -]{1,60})[\"']?[ \\t]{0,9}[:：=](.*)");
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final Pattern ASCII = Pattern.compile("[\\w-]+");
  private static final Pattern JSON = Pattern.compile("\\{\\s{0,9}\"[\\w-]{1,60}\"\\s{0,9}:");

  /** A colon as a Chinese keyboard types it. */
  private static final Pattern WIDE_COLON =
      Pattern.compile(
          "^([\\p{L}\\p{N}_-]{1,40})[ \\t]?：[ \\t]*", Pattern.MULTILINE | Pattern.UNIX_LINES);

  private static final Pattern LINE = Pattern.compile("\n");

  /** Of a file that can have none. */
  static FrontMatter none() {
    return new FrontMatter(null, 0, "");
  }

  /**
   * @throws RejectedException if the head is not closed, not well-formed, or says what is not
   *     understood
   */
  static FrontMatter of(SourceFile file, String text) {
    int start = behindBlankLines(text, 0);
    Matcher opening = OPENING.matcher(line(text, start));
    if (!opening.matches() || (start > 0 && !isKey(line(text, next(text, start))))) {
      refuseKeysInText(file, text, start);
      return new FrontMatter(null, 0, text);
    }
    int from = next(text, start);
    int end = closing(text, from, opening.group(1));
    if (end < 0) {
      if (isKey(line(text, from))) {
        throw Refusal.invalid("front-matter-open").with("mark", opening.group(1)).at(file.line(1));
      }
      return new FrontMatter(null, 0, text);
    }
    if (end - from > LONGEST) {
      throw Refusal.of(Reason.TOO_LARGE, "front-matter-too-long")
          .with("length", end - from)
          .with("limit", LONGEST)
          .at(file.line(1));
    }
    int behind = next(text, end);
    Settings settings =
        settings(file, opening, countLines(text, from) + 1, text.substring(from, end));
    return new FrontMatter(Keys.of(settings), countLines(text, behind), text.substring(behind));
  }

  private static Settings settings(SourceFile file, Matcher opening, int line, String head) {
    String language = opening.group(2);
    if ("json".equals(language)) {
      throw json(file, line);
    }
    return opening.group(1).equals("+++") || "toml".equals(language)
        ? Settings.toml(file.place(), line, head)
        : Settings.yaml(file.place(), line, WIDE_COLON.matcher(head).replaceAll("$1: "));
  }

  private static RejectedException json(SourceFile file, int line) {
    return Refusal.invalid("front-matter-json").at(file.line(line));
  }

  /** Some write the keys without lines around them, and their text must not go out instead. */
  private static void refuseKeysInText(SourceFile file, String text, int start) {
    if (JSON.matcher(text).region(start, text.length()).lookingAt()) {
      throw json(file, countLines(text, start) + 1);
    }
    for (int at = behindTitle(text, start); at < text.length(); at = next(text, at)) {
      String line = line(text, at);
      if (line.strip().equals(COMMENT)) {
        continue;
      }
      Matcher key = KEY.matcher(uncommented(line));
      ImportField field = key.matches() ? ImportField.of(key.group(1)) : null;
      if (!key.matches()) {
        return;
      }
      if (field != null
          && Visibility.isSaidBy(field)
          && Visibility.restricts(field, key.group(2))) {
        throw Refusal.invalid("key-in-text")
            .with("value", line)
            .at(file.line(countLines(text, at) + 1));
      }
    }
  }

  /** What a comment says is as much said as if it stood between lines of ---. */
  private static String uncommented(String line) {
    String text = line.strip();
    int end = text.length() - COMMENT_END.length();
    return text.startsWith(COMMENT) && text.endsWith(COMMENT_END) && end >= COMMENT.length()
        ? text.substring(COMMENT.length(), end).strip()
        : line;
  }

  /** Prose with a colon is none. */
  private static boolean isKey(String line) {
    Matcher key = KEY.matcher(line);
    return key.matches()
        && (ASCII.matcher(key.group(1)).matches() || ImportField.of(key.group(1)) != null);
  }

  /** Notion writes the keys below the title. */
  private static int behindTitle(String text, int start) {
    return text.startsWith("# ", start) ? behindBlankLines(text, next(text, start)) : start;
  }

  private static int behindBlankLines(String text, int from) {
    int start = from;
    while (start < text.length() && line(text, start).isBlank()) {
      start = next(text, start);
    }
    return start;
  }

  /** Where the line begins that ends a head, -1 if there is none. */
  private static int closing(String text, int from, String mark) {
    for (int at = from; at < text.length(); at = next(text, at)) {
      String line = line(text, at).stripTrailing();
      if (line.equals(mark) || (mark.equals("---") && line.equals("..."))) {
        return at;
      }
    }
    return -1;
  }

  private static String line(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(Math.min(start, text.length()), end < 0 ? text.length() : end);
  }

  private static int next(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }

  private static int countLines(String text, int end) {
    return (int) LINE.matcher(text.substring(0, end)).results().count();
  }
}
