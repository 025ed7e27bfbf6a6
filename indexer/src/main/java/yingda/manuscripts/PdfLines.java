package yingda.manuscripts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Takes the lines of pages with how they look. Belongs to one thread. */
final class PdfLines extends PDFTextStripper {
  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|simhei|黑体");

  /** What a page that nobody reads may hold of characters. */
  private static final int MOST_ON_A_PAGE = 200_000;

  /** Of the width of a character: between words it is less, between cells more. */
  private static final float WHITE = 0.33f;

  /** Of the size of a font. */
  private static final float HIGHEST = 0.7f;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable TextPosition first;
  private @Nullable TextPosition last;
  private final List<PdfLine.Cell> cells = new ArrayList<>();
  private final List<PdfLink> links = new ArrayList<>();
  private @Nullable PdfPageLinks areas;
  private int characters;
  private int glyphs;
  private int unnamed;
  private int page;

  PdfLines() {
    setSortByPosition(true);
  }

  /** Some fonts say that they are as high as two lines, which would then be read as one. */
  @Override
  protected float computeFontHeight(PDFont font) throws IOException {
    return Math.min(super.computeFontHeight(font), HIGHEST);
  }

  /** The lines of one page. */
  List<PdfLine> of(PDDocument document, int page) throws IOException {
    lines.clear();
    characters = 0;
    glyphs = 0;
    unnamed = 0;
    this.page = page;
    areas = new PdfPageLinks(document.getPage(page - 1));
    setStartPage(page);
    setEndPage(page);
    String unused = getText(document);
    end();
    return List.copyOf(lines);
  }

  /** A glyph of a font of many that says nothing is passed over by the library. */
  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    if (font instanceof PDType0Font && font.toUnicode(code) == null) {
      unnamed++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  /** The share of glyphs of the page whose font does not say which characters they are. */
  double unnamed() {
    return glyphs == 0 ? 0 : (double) unnamed / glyphs;
  }

  @Override
  protected void writeString(String written, List<TextPosition> positions) {
    characters += written.length();
    if (positions.isEmpty() || characters > MOST_ON_A_PAGE) {
      return;
    }
    first = first == null ? positions.getFirst() : first;
    last = positions.getLast();
    List<PdfLink> found = areas == null ? List.of() : areas.of(written, positions);
    int begin = text.length();
    text.append(written);
    found.forEach(link -> PdfLink.add(links, text, link.moved(begin)));
    addToCells(written, found, positions.getFirst(), positions.getLast());
  }

  private void addToCells(String written, List<PdfLink> found, TextPosition from, TextPosition to) {
    float left = from.getXDirAdj();
    float right = to.getXDirAdj() + to.getWidthDirAdj();
    float em = Math.min(from.getFontSizeInPt(), Math.abs(from.getYScale()));
    if (!cells.isEmpty() && left - cells.getLast().right() < WHITE * em) {
      PdfLine.Cell before = cells.removeLast();
      String words = before.text() + (left - before.right() > 0.1f ? " " : "") + written;
      float end = Math.max(right, before.right());
      List<PdfLink> all = new ArrayList<>(before.links());
      int moved = words.length() - written.length();
      found.forEach(link -> PdfLink.add(all, words, link.moved(moved)));
      cells.add(new PdfLine.Cell(words, all, before.left(), end, before.em()));
    } else if (!written.isBlank()) {
      cells.add(new PdfLine.Cell(written, found, left, right, em));
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  private static boolean isUpright(TextPosition from) {
    return from.getDir() % 180 == 0;
  }

  private void end() {
    TextPosition from = first;
    TextPosition to = last;
    String words = text.toString().strip();
    if (from != null && to != null && !words.isEmpty()) {
      String font = String.valueOf(from.getFont().getName()).toLowerCase(Locale.ROOT);
      lines.add(
          new PdfLine(
              words,
              page,
              from.getYDirAdj(),
              isUpright(from) ? from.getPageHeight() : from.getPageWidth(),
              to.getXDirAdj() + to.getWidthDirAdj(),
              from.getFontSizeInPt(),
              BOLD.matcher(font).find(),
              List.copyOf(cells),
              PdfLine.within(text.toString(), links)));
    }
    text.setLength(0);
    cells.clear();
    links.clear();
    first = null;
    last = null;
  }
}
