package yingda.markup;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a line break inside a paragraph means. To CommonMark each is a space, but nobody writes a
 * space inside a Chinese sentence, and authors of answers end lines where the reader is to see an
 * end. So a line that breaks off in the middle of a Chinese sentence is joined with the next one,
 * another that is Chinese ends, and one in another script is followed by a space.
 */
final class LineBreaks {
  /** A line that breaks off shorter than that was ended by its author, not by an editor. */
  private static final int NARROWEST = 32;

  private static final String SENTENCE_ENDS = "。！？!?；;…：:";
  private static final String GOES_ON = "，、,（(“‘「『《";
  private static final String CLOSES = "，。、；：！？）”’」』》";
  private static final String MARKS = "*_~`”’」』》）)]";

  /** A line of a list that Markdown does not know. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）、．]|[0-9]{1,3}[.](?![0-9])|[①-⑳●•·■◆▪►★☆✓✔✅❌☐☑【—–-]"
              + "|第[0-9一二三四五六七八九十]{1,3}[步条、：:]|步骤).*",
          Pattern.DOTALL);

  /** A short name before a colon, as in an address. */
  private static final Pattern LABEL =
      Pattern.compile("(?:\\p{IsHan}[^\\s，。、；,;：:]{1,11}[：:]|\\w{1,12}：).*", Pattern.DOTALL);

  private LineBreaks() {}

  /** The lines as CommonMark would have them for the same meaning. */
  static String join(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i + 1 == lines.size()) {
        text.append(line);
      } else {
        text.append(between(line, lines.get(i + 1).stripLeading()));
      }
    }
    return text.toString();
  }

  /** The first line with what stands between it and the next. */
  private static String between(String line, String next) {
    String end = line.stripTrailing();
    boolean written = line.endsWith("  ") || line.endsWith("\\") || line.endsWith("<br>");
    if (written || next.isEmpty() || end.isEmpty()) {
      return line + "\n";
    }
    if (isEnd(end, next)) {
      return end + "  \n";
    }
    return WideCharacters.ends(end) || WideCharacters.begins(next) ? glued(end, next) : line + "\n";
  }

  private static boolean isEnd(String line, String next) {
    if (isListed(line, next)) {
      return true;
    }
    if ((line + next).codePoints().noneMatch(WideCharacters::is)) {
      return false;
    }
    String words = unmarked(line);
    char last = words.charAt(words.length() - 1);
    return SENTENCE_ENDS.indexOf(last) >= 0
        || (GOES_ON.indexOf(last) < 0
            && CLOSES.indexOf(next.charAt(0)) < 0
            && WideCharacters.columns(line) < NARROWEST);
  }

  private static boolean isListed(String line, String next) {
    return ITEM.matcher(next).matches()
        || (LABEL.matcher(next).matches() && LABEL.matcher(line.stripLeading()).matches());
  }

  /** A space stays between Chinese and Latin. */
  private static String glued(String line, String next) {
    boolean both = WideCharacters.ends(unmarked(line)) && WideCharacters.begins(next);
    int last = line.codePointBefore(line.length());
    boolean mark = WideCharacters.is(last) && !Character.isLetter(last);
    return both || mark || CLOSES.indexOf(next.charAt(0)) >= 0 ? line : line + "\n";
  }

  private static String unmarked(String line) {
    int end = line.length();
    while (end > 0 && MARKS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? line : line.substring(0, end);
  }
}
