package yingda.manuscripts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import yingda.document.RejectedException;
import yingda.files.FileSignature;
import yingda.files.ReadingFailure;
import yingda.files.ZipBounds;
import yingda.manuscripts.WordNumbering.Mark;
import yingda.manuscripts.WordText.Words;

/**
 * Makes Markdown of a Word file: headings by their level, lists and numbers as Word counts them,
 * tables, links and pictures. Heads and feet of pages and tables of contents are left out. Belongs
 * to one thread.
 */
public final class WordDocument {
  /** The names of the columns of a table that asks and answers. */
  private static final Pattern ASKED = Pattern.compile("(?i)(?:标准)?(?:问题|问|question|q)");

  private static final Pattern ANSWERED = Pattern.compile("(?i)(?:答案|答|回答|回复|answer|a)");

  /** A number that Markdown can count by, too. */
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,9})[.、)]?");

  private final WordFile file;
  private final Pictures pictures;
  private final WordStyles styles;
  private final WordNumbering numbering;
  private final ManuscriptWriter out = new ManuscriptWriter();
  private int paragraph;
  private int level = 1;

  /** How far headings go down, so that there is one title. */
  private int shift;

  private WordDocument(WordFile file, Pictures pictures) throws IOException {
    this.file = file;
    this.pictures = pictures;
    this.styles = new WordStyles(file.part("styles.xml"));
    this.numbering = new WordNumbering(file.part("numbering.xml"));
  }

  /**
   * @param path of a {@code .docx}
   * @throws RejectedException if it is another file, damaged, locked by a password, or too large
   */
  public static Manuscript read(Path path, Pictures pictures) throws IOException {
    FileSignature.ZIP.check(path, ".docx");
    ZipBounds.OFFICE.check(path);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new WordDocument(new WordFile(zip), carrying(pictures)).read();
    } catch (IOException | RuntimeException e) {
      throw ReadingFailure.of(e, ".docx");
    }
  }

  private static Pictures carrying(Pictures pictures) {
    return (name, bytes) ->
        ReadingFailure.<@Nullable String>asked(() -> pictures.keep(name, bytes));
  }

  private Manuscript read() throws IOException {
    List<Element> blocks = blocks(file.body());
    List<Element> paragraphs =
        blocks.stream().filter(block -> "p".equals(block.getLocalName())).toList();
    boolean isTitled = paragraphs.stream().anyMatch(styles::isTitle);
    long highest = paragraphs.stream().filter(one -> styles.level(one) == 0).count();
    shift = isTitled || highest != 1 ? 1 : 0;
    for (Element block : blocks) {
      paragraph++;
      if ("tbl".equals(block.getLocalName())) {
        table(block);
      } else if (!styles.isContents(block)) {
        paragraph(block);
      }
    }
    return out.manuscript();
  }

  /** What stands in frames for content stands where they do; a table of contents in one is none. */
  private static List<Element> blocks(Element parent) {
    List<Element> blocks = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      switch (String.valueOf(child.getLocalName())) {
        case "p", "tbl" -> blocks.add(child);
        case "sdt" -> {
          String gallery = Xml.value(child, "sdtPr", "docPartObj", "docPartGallery");
          Element content = Xml.child(child, "sdtContent");
          if (content != null && !"Table of Contents".equals(gallery)) {
            blocks.addAll(blocks(content));
          }
        }
        case "ins", "customXml", "smartTag" -> blocks.addAll(blocks(child));
        default -> {}
      }
    }
    return blocks;
  }

  private void paragraph(Element block) throws IOException {
    Words words = WordText.of(block, file, pictures);
    Mark mark = numbering.next(styles.numbering(block));
    int heading = styles.level(block);
    String plain = words.plain();
    if (!plain.isEmpty()) {
      if (styles.isTitle(block) && heading == WordStyles.NONE) {
        heading(1, plain);
      } else if (heading != WordStyles.NONE) {
        heading(heading + 1 + shift, numbered(mark, plain));
      } else if (isBoldHeading(words, mark)) {
        out.heading(level + 1, numbered(mark, plain), paragraph);
      } else {
        text(words, mark);
      }
    }
    words.pictures().forEach(picture -> out.markdown(picture, paragraph));
  }

  private void heading(int at, String words) {
    level = at;
    out.heading(at, words, paragraph);
  }

  private static String numbered(@Nullable Mark mark, String words) {
    return mark == null || mark.text().isEmpty() ? words : mark.text() + " " + words;
  }

  /** As people write one who know of no styles. */
  private static boolean isBoldHeading(Words words, @Nullable Mark mark) {
    String plain = words.plain();
    return words.isBold()
        && plain.length() <= HeadingShape.LONGEST
        && !plain.endsWith("。")
        && (HeadingShape.asks(plain)
            || Numbered.of(plain) != null
            || (mark != null && !mark.text().isEmpty()));
  }

  private void text(Words words, @Nullable Mark mark) {
    if (mark != null) {
      Matcher counted = COUNTED.matcher(mark.text());
      String number = counted.matches() ? counted.group(1) : "";
      String shown = number.isEmpty() && !mark.text().isEmpty() ? mark.text() + " " : "";
      out.itemOfMarkdown(mark.level(), number, shown + words.markdown(), paragraph);
    } else {
      out.paragraphsOfMarkdown(words.markdown(), paragraph);
    }
  }

  private void table(Element table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : Xml.children(table, "tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : Xml.children(row, "tc")) {
        cells.add(isContinued(cell) ? "" : cell(cell));
        int span = Xml.number(Xml.value(cell, "tcPr", "gridSpan"), 1);
        for (int i = 1; i < Math.min(span, 50); i++) {
          cells.add("");
        }
      }
      rows.add(cells);
    }
    if (!rows.isEmpty() && !questions(rows)) {
      out.tableOfMarkdown(rows, paragraph);
    }
  }

  private static boolean isContinued(Element cell) {
    Element merged = Xml.child(cell, "tcPr", "vMerge");
    return merged != null && !"restart".equals(Xml.attribute(merged, "val"));
  }

  private String cell(Element cell) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Element block : blocks(cell)) {
      if ("p".equals(block.getLocalName())) {
        Words words = WordText.of(block, file, pictures);
        lines.add(words.markdown());
        lines.addAll(words.pictures());
      } else {
        for (Element row : Xml.children(block, "tr")) {
          StringJoiner words = new StringJoiner(" ");
          for (Element inner : Xml.below(row, "p")) {
            words.add(WordText.of(inner, file, pictures).markdown());
          }
          lines.add(words.toString());
        }
      }
    }
    return String.join("\n", lines).strip();
  }

  /** A table with a column of questions and one of answers is no table to its reader. */
  private boolean questions(List<List<String>> rows) {
    int asked = column(rows.getFirst(), ASKED);
    int answered = column(rows.getFirst(), ANSWERED);
    if (asked < 0 || answered < 0) {
      return false;
    }
    for (List<String> row : rows.subList(1, rows.size())) {
      String question = asked < row.size() ? row.get(asked) : "";
      String answer = answered < row.size() ? row.get(answered) : "";
      if (!question.isBlank() && !answer.isBlank()) {
        out.headingOfMarkdown(level + 1, question, paragraph);
        out.paragraphsOfMarkdown(answer, paragraph);
      }
    }
    return true;
  }

  private static int column(List<String> header, Pattern name) {
    for (int i = 0; i < header.size(); i++) {
      if (name.matcher(header.get(i).strip()).matches()) {
        return i;
      }
    }
    return -1;
  }
}
