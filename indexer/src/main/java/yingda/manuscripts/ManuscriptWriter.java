package yingda.manuscripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes Markdown block by block, words as they are: what would mean something to Markdown is
 * escaped. Belongs to one thread.
 */
public final class ManuscriptWriter {
  private static final int LOWEST = 6;

  /** Means something inside a line. */
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<~|]");

  /** Means something at its begin. */
  private static final Pattern BEGIN =
      Pattern.compile("^(\\s*)([#>+=:{%-]|!(?!\\[)|[0-9]{1,9}(?=[.)]))");

  private static final Pattern BREAK = Pattern.compile("[\\r\\n]");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:https?|mailto|tel):[^\\s<>]+");

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> lines = new ArrayList<>();

  /** Whether the last block is a list that goes on. */
  private boolean inList;

  /**
   * @param level from 1; below 6 all are 6
   */
  public void heading(int level, String words, int line) {
    headingOfMarkdown(level, escaped(words.strip()), line);
  }

  /** The same with words that are escaped inside. */
  public void headingOfMarkdown(int level, String words, int line) {
    begin(line);
    add("#".repeat(Math.min(level, LOWEST)) + " " + words, line);
  }

  public void paragraph(String words, int line) {
    paragraphsOfMarkdown(escaped(words), line);
  }

  /** One for each line of words that are escaped inside. */
  public void paragraphsOfMarkdown(String words, int line) {
    for (String paragraph : words.split("\n", -1)) {
      if (!paragraph.isBlank()) {
        begin(line);
        add(begun(paragraph.strip()), line);
      }
    }
  }

  /** Further words of the paragraph, in a line of their own. */
  public void lineOfParagraph(String words, int line) {
    text.insert(text.length() - 1, '\\');
    add(begun(escaped(words.strip())), line);
  }

  /** Further words of the last line. */
  public void moreOfParagraph(String words) {
    text.setLength(text.length() - 1);
    text.append(escaped(words.strip())).append('\n');
  }

  /**
   * @param depth from 0
   * @param number empty for a bullet
   */
  public void item(int depth, String number, String words, int line) {
    itemOfMarkdown(depth, number, escaped(words), line);
  }

  /** The same with words that are escaped inside. */
  public void itemOfMarkdown(int depth, String number, String words, int line) {
    if (!inList) {
      begin(line);
      inList = true;
    }
    String mark = number.isEmpty() ? "-" : number + ".";
    add("   ".repeat(depth) + mark + " " + begun(words.strip()), line);
  }

  /**
   * A table of words that are escaped, its first row the names of the columns; one cell alone is a
   * frame around paragraphs.
   */
  public void tableOfMarkdown(List<List<String>> rows, int line) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    if (columns == 1 && rows.size() == 1) {
      paragraphsOfMarkdown(rows.getFirst().getFirst(), line);
      return;
    }
    begin(line);
    for (int i = 0; i < rows.size(); i++) {
      add(row(rows.get(i), columns), line);
      if (i == 0) {
        add("|" + " --- |".repeat(columns), line);
      }
    }
  }

  private static String row(List<String> cells, int columns) {
    StringBuilder row = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      String cell = i < cells.size() ? cells.get(i).strip() : "";
      row.append(' ').append(cell.replace("\n", "<br>")).append(" |");
    }
    return row.toString();
  }

  /** Markdown as it is. */
  public void markdown(String block, int line) {
    begin(line);
    block.lines().forEach(one -> add(one, line));
  }

  private void begin(int line) {
    inList = false;
    if (!text.isEmpty()) {
      add("", line);
    }
  }

  /** Adds one line, whatever breaks there are in it. */
  private void add(String written, int line) {
    text.append(BREAK.matcher(written).replaceAll(" ")).append('\n');
    lines.add(line);
  }

  /** Words inside a line. */
  public static String escaped(String words) {
    return MARKS.matcher(words).replaceAll("\\\\$0");
  }

  /** A note at the foot of a page, as it stands inside a sentence; empty without words. */
  static String note(String words) {
    String inside = words.strip();
    boolean ends = inside.endsWith("。") && inside.indexOf('。') == inside.length() - 1;
    String shown = ends ? inside.substring(0, inside.length() - 1) : inside;
    return shown.isEmpty() ? "" : "（" + shown + "）";
  }

  /** Whether a link leads somewhere without the file it stands in. */
  static boolean leadsElsewhere(String target) {
    return ELSEWHERE.matcher(target).matches();
  }

  /** What means nothing at the begin of a line either. */
  private static String begun(String inside) {
    return BEGIN
        .matcher(inside)
        .replaceFirst(
            match ->
                Character.isDigit(match.group(2).charAt(0))
                    ? match.group(1) + match.group(2) + "\\\\"
                    : match.group(1) + "\\\\" + match.group(2));
  }

  public Manuscript manuscript() {
    return new Manuscript(text.toString(), lines);
  }
}
