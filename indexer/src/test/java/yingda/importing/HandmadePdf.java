package yingda.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A PDF written by hand, in a Chinese encoding, without a font in it and without ToUnicode. */
final class HandmadePdf {
  private final String encoding;
  private final List<String> pages = new ArrayList<>();
  private final List<String> annotations = new ArrayList<>();
  private StringBuilder page = new StringBuilder();
  private StringBuilder links = new StringBuilder();
  private int top = 780;

  /**
   * @param encoding a name of Adobe, such as {@code UniGB-UCS2-H}
   */
  HandmadePdf(String encoding) {
    this.encoding = encoding;
  }

  /** Draws with a font that does not say which characters its glyphs are. */
  HandmadePdf unreadable(int size, int glyphs) {
    top -= size * 2 - 4;
    String hex = "0123".repeat(glyphs);
    page.append("BT /F2 %d Tf 1 0 0 1 72 %d Tm <%s> Tj ET\n".formatted(size, top, hex));
    return this;
  }

  HandmadePdf line(int size, String text) {
    return line(size, top -= size * 2 - 4, text);
  }

  HandmadePdf line(int size, int at, String text) {
    return cell(size, 72, at, text);
  }

  HandmadePdf cell(int size, int left, int at, String text) {
    Charset charset =
        encoding.startsWith("Uni") ? StandardCharsets.UTF_16BE : Charset.forName("GBK");
    String hex = HexFormat.of().formatHex(text.getBytes(charset));
    page.append("BT /F1 %d Tf 1 0 0 1 %d %d Tm <%s> Tj ET\n".formatted(size, left, at, hex));
    return this;
  }

  /** Leads elsewhere from words of the last line. */
  HandmadePdf link(int left, int right, String target) {
    links.append(
        "<</Type/Annot/Subtype/Link/Rect[%d %d %d %d]/A<</S/URI/URI(%s)>>>>"
            .formatted(left, top - 3, right, top + 12, target));
    return this;
  }

  HandmadePdf nextPage() {
    pages.add(page.toString());
    annotations.add(links.toString());
    page = new StringBuilder();
    links = new StringBuilder();
    top = 780;
    return this;
  }

  byte[] bytes() {
    nextPage();
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(8 + 2 * i).append(" 0 R ");
    }
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/"
            + encoding
            + "/DescendantFonts[4 0 R]>>");
    objects.add(
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
            + "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>");
    objects.add(
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]"
            + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Own/Encoding/Identity-H"
            + "/DescendantFonts[7 0 R]>>");
    objects.add(
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/AAAAAA+Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement"
            + " 0>>/DW 1000/FontDescriptor 5 0 R>>");
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents "
              + (9 + 2 * i)
              + " 0 R/Annots["
              + annotations.get(i)
              + "]/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>>>");
      String content = pages.get(i);
      objects.add("<</Length " + content.length() + ">>stream\n" + content + "endstream");
    }
    return assembled(objects).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String assembled(List<String> objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    int size = objects.size() + 1;
    return pdf.append("xref\n0 ")
        .append(size)
        .append('\n')
        .append(table)
        .append("trailer<</Size ")
        .append(size)
        .append("/Root 1 0 R>>\nstartxref\n")
        .append(start)
        .append("\n%%EOF\n")
        .toString();
  }
}
