package yingda.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;

/**
 * Reads of each sheet in a workbook which columns are hidden and which cells are merged: the
 * library that reads its rows tells neither.
 *
 * @param zip the file, which stays open as long as this is asked
 * @param paths of the sheets in it, by name
 */
record SheetParts(ZipFile zip, Map<String, String> paths) {
  private static final XMLInputFactory XML = xml();
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");
  private static final int MOST_MERGED = 100_000;

  @FunctionalInterface
  interface Elements {
    void begin(XMLStreamReader element);
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setXMLReporter((message, type, information, location) -> {});
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static SheetParts of(ZipFile zip) throws IOException {
    Map<String, String> targets = new HashMap<>();
    Map<String, String> paths = new HashMap<>();
    each(
        zip,
        "xl/_rels/workbook.xml.rels",
        element -> {
          String target = element.getAttributeValue(null, "Target");
          String id = element.getAttributeValue(null, "Id");
          if (target != null && id != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
    each(
        zip,
        WORKBOOK,
        element -> {
          String target = targets.get(element.getAttributeValue(RELATIONS, "id"));
          if (element.getLocalName().equals("sheet") && target != null) {
            paths.put(element.getAttributeValue(null, "name"), target);
          }
        });
    return new SheetParts(zip, paths);
  }

  /** Whether it says how its cells look, which some programs leave out. */
  static boolean hasStyles(ZipFile zip) throws IOException {
    boolean[] found = new boolean[1];
    each(
        zip,
        "[Content_Types].xml",
        element -> {
          String type = element.getAttributeValue(null, "ContentType");
          found[0] |= type != null && type.endsWith(".styles+xml");
        });
    return found[0];
  }

  /** Of a sheet by its name; nothing special where its part is not found. */
  SheetLayout layout(String sheet) throws IOException {
    SheetLayout layout = new SheetLayout();
    String path = paths.get(sheet);
    if (path != null) {
      each(zip, path, element -> take(element, layout));
      layout.sort();
    }
    return layout;
  }

  private static void take(XMLStreamReader element, SheetLayout layout) {
    switch (element.getLocalName()) {
      case "col" -> {
        if (isTrue(element.getAttributeValue(null, "hidden"))) {
          layout.hide(number(element, "min") - 1, number(element, "max") - 1);
        }
      }
      case "mergeCell" -> merge(element.getAttributeValue(null, "ref"), layout);
      default -> {}
    }
  }

  private static void merge(@Nullable String ref, SheetLayout layout) {
    Matcher range = RANGE.matcher(ref == null ? "" : ref);
    if (range.matches()) {
      int column = 0;
      for (char letter : range.group(1).toCharArray()) {
        column = column * 26 + letter - 'A' + 1;
      }
      layout.merge(
          new SheetLayout.Merged(
              Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)), column - 1));
    }
    if (layout.mergedCount() > MOST_MERGED) {
      throw Refusal.invalid("too-many-merged").with("limit", MOST_MERGED).alone();
    }
  }

  private static boolean isTrue(@Nullable String value) {
    return value != null && (value.equals("1") || value.equals("true"));
  }

  private static int number(XMLStreamReader element, String name) {
    try {
      return Integer.parseInt(String.valueOf(element.getAttributeValue(null, name)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Each element of a part; none if it is not there. */
  static void each(ZipFile zip, String path, Elements elements) throws IOException {
    ZipEntry part = zip.getEntry(path);
    if (part == null) {
      return;
    }
    try (InputStream bytes = zip.getInputStream(part)) {
      XMLStreamReader reader = XML.createXMLStreamReader(bytes);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          elements.begin(reader);
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
