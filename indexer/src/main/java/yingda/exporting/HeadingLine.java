package yingda.exporting;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.importing.Includes;
import yingda.importing.Outline;
import yingda.importing.Section;
import yingda.markup.Markdown;

/** Writes texts as lines of Markdown that are read back as the same. */
final class HeadingLine {
  /** What may mean something inside a line. */
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#&~|!]");

  private HeadingLine() {}

  /**
   * A heading, escaped only where it has to be. What no heading can say is written as well as
   * possible: whoever needs the same reads it back.
   *
   * @param anchor the name it is given, null for none
   */
  static String of(int level, String text, @Nullable String anchor) {
    String name = anchor == null ? "" : " {#" + anchor + "}";
    String plain = "#".repeat(level) + " " + text + name;
    return isRead(plain, text, anchor) ? plain : "#".repeat(level) + " " + escaped(text) + name;
  }

  /** One line inside a block. */
  static String item(String text) {
    return Markdown.plainLine(text).equals(text) ? text : escaped(text);
  }

  private static boolean isRead(String line, String text, @Nullable String anchor) {
    List<Section> sections = Outline.of(Includes.Body.of(line, 1));
    return sections.size() == 1
        && sections.getFirst().heading().equals(text)
        && Objects.equals(sections.getFirst().anchor(), anchor);
  }

  private static String escaped(String text) {
    return MARKS.matcher(text).replaceAll("\\\\$0");
  }
}
