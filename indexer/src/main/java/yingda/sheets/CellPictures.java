package yingda.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import yingda.document.Picture;

/**
 * The pictures that WPS keeps in the cells of a workbook: a cell names one by its id.
 *
 * @param zip the file, which stays open as long as this is asked
 * @param pictures by id
 */
record CellPictures(ZipFile zip, Map<String, Named> pictures) {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** What means something to Markdown inside the words of a picture. */
  private static final Pattern MARKS = Pattern.compile("[\\[\\]\\\\`<>\\r\\n]+");

  /**
   * A picture.
   *
   * @param part of the file that holds it
   * @param words what it shows
   */
  record Named(String part, String words) {}

  static CellPictures of(ZipFile zip) throws IOException {
    Map<String, String> targets = new HashMap<>();
    SheetParts.each(
        zip,
        "xl/_rels/cellimages.xml.rels",
        element -> {
          String target = element.value("Target");
          String id = element.value("Id");
          if (target != null && id != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
    Map<String, Named> pictures = new HashMap<>();
    String[] begun = {"", ""};
    SheetParts.each(
        zip,
        "xl/cellimages.xml",
        element -> {
          if (element.name().equals("cNvPr")) {
            begun[0] = attribute(element, "", "name");
            begun[1] = attribute(element, "", "descr");
          } else if (element.name().equals("blip")) {
            String part = targets.get(attribute(element, RELATIONS, "embed"));
            if (part != null) {
              pictures.put(begun[0], new Named(part, begun[1]));
            }
          }
        });
    return new CellPictures(zip, pictures);
  }

  private static String attribute(SheetParts.Element element, String namespace, String name) {
    String value = element.value(namespace, name);
    return value == null ? "" : value;
  }

  /** As Markdown shows it, once the sink has kept it; null if it is not there or can't be kept. */
  @Nullable String shown(String id, SheetSink sink) throws IOException {
    Named named = pictures.get(id);
    ZipEntry entry = named == null ? null : zip.getEntry(named.part());
    if (named == null || entry == null) {
      return null;
    }
    try (InputStream bytes = zip.getInputStream(entry)) {
      String address = sink.picture(named.part(), bytes.readNBytes(Picture.MAX_BYTES + 1));
      String words = MARKS.matcher(named.words()).replaceAll(" ").strip();
      return address == null ? null : "![" + words + "](" + address + ")";
    }
  }
}
