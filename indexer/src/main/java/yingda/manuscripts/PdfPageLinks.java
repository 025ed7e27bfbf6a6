package yingda.manuscripts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The areas of a page that lead elsewhere. */
final class PdfPageLinks {
  /** More than these are no links of a text. */
  private static final int MOST = 2_000;

  /** Of the size of a letter: so far above its baseline its middle is. */
  private static final float MIDDLE = 0.3f;

  private record Area(PDRectangle place, String target) {}

  private final List<Area> areas = new ArrayList<>();
  private final PDRectangle shown;

  PdfPageLinks(PDPage page) throws IOException {
    shown = page.getCropBox();
    for (PDAnnotation annotation : page.getAnnotations()) {
      PDRectangle place = annotation.getRectangle();
      String target = target(annotation);
      if (place != null && target != null && areas.size() < MOST) {
        areas.add(new Area(place, target));
      }
    }
  }

  private static @Nullable String target(PDAnnotation annotation) throws IOException {
    String target =
        annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
            ? uri.getURI()
            : null;
    return target != null && ManuscriptWriter.leadsElsewhere(target) ? target : null;
  }

  /**
   * The links of words.
   *
   * @param glyphs that show them, in their order
   */
  List<PdfLink> of(String words, List<TextPosition> glyphs) {
    List<PdfLink> links = new ArrayList<>();
    int begin = 0;
    for (TextPosition glyph : areas.isEmpty() ? List.<TextPosition>of() : glyphs) {
      int end = Math.min(begin + glyph.getUnicode().length(), words.length());
      String target = target(glyph);
      if (target != null && begin < end) {
        PdfLink.add(links, words, new PdfLink(begin, end, target));
      }
      begin = end;
    }
    return links;
  }

  private @Nullable String target(TextPosition glyph) {
    float across = glyph.getWidthDirAdj() / 2;
    float up = MIDDLE * glyph.getFontSizeInPt();
    double turn = Math.toRadians(glyph.getDir());
    float x = shown.getLowerLeftX() + glyph.getTextMatrix().getTranslateX();
    float y = shown.getLowerLeftY() + glyph.getTextMatrix().getTranslateY();
    float middleX = x + (float) (across * Math.cos(turn) - up * Math.sin(turn));
    float middleY = y + (float) (across * Math.sin(turn) + up * Math.cos(turn));
    return areas.stream()
        .filter(area -> area.place().contains(middleX, middleY))
        .map(Area::target)
        .findFirst()
        .orElse(null);
  }
}
