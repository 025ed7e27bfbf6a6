package yingda.manuscripts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the lines of pages with how they look. Belongs to one thread. */
final class PdfLines extends PDFTextStripper {
  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|simhei|黑体");

  /** What a page that nobody reads may hold of characters. */
  private static final int MOST_ON_A_PAGE = 200_000;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable TextPosition first;
  private @Nullable TextPosition last;
  private int characters;

  PdfLines() {
    setSortByPosition(true);
  }

  /** The lines of one page. */
  List<PdfLine> of(PDDocument document, int page) throws IOException {
    lines.clear();
    characters = 0;
    setStartPage(page);
    setEndPage(page);
    String unused = getText(document);
    end();
    return List.copyOf(lines);
  }

  @Override
  protected void writeString(String written, List<TextPosition> positions) {
    characters += written.length();
    if (positions.isEmpty() || characters > MOST_ON_A_PAGE) {
      return;
    }
    first = first == null ? positions.getFirst() : first;
    last = positions.getLast();
    text.append(written);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
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
              getCurrentPageNo(),
              from.getYDirAdj(),
              to.getXDirAdj() + to.getWidthDirAdj(),
              from.getFontSizeInPt(),
              BOLD.matcher(font).find()));
    }
    text.setLength(0);
    first = null;
    last = null;
  }
}
