package yingda.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import yingda.document.Refusal;

/**
 * Reads of each sheet in a workbook which columns are hidden and which cells are merged: the
 * library that reads its rows tells neither.
 *
 * @param zip the file, which stays open as long as this is asked
 * @param paths of the sheets in it, by name
 */
record SheetParts(ZipFile zip, Map<String, String> paths) {
  private static final SAXParserFactory XML = xml();
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");
  private static final int MOST_MERGED = 100_000;

  /**
   * What an element says of itself.
   *
   * @param name without its namespace
   */
  record Element(String name, Attributes attributes) {
    /** An attribute of no namespace, null if it is not there. */
    @Nullable String value(String attribute) {
      return value("", attribute);
    }

    @Nullable String value(String namespace, String attribute) {
      return attributes.getValue(namespace, attribute);
    }
  }

  @FunctionalInterface
  interface Elements {
    void begin(Element element);
  }

  private static SAXParserFactory xml() {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
    return factory;
  }

  static SheetParts of(ZipFile zip) throws IOException {
    Map<String, String> targets = new HashMap<>();
    Map<String, String> paths = new HashMap<>();
    each(
        zip,
        "xl/_rels/workbook.xml.rels",
        element -> {
          String target = element.value("Target");
          String id = element.value("Id");
          if (target != null && id != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
    each(
        zip,
        WORKBOOK,
        element -> {
          String target = targets.get(element.value(RELATIONS, "id"));
          if (element.name().equals("sheet") && target != null) {
            paths.put(element.value("name"), target);
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
          String type = element.value("ContentType");
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

  private static void take(Element element, SheetLayout layout) {
    switch (element.name()) {
      case "col" -> {
        if (isTrue(element.value("hidden"))) {
          layout.hide(number(element, "min") - 1, number(element, "max") - 1);
        }
      }
      case "mergeCell" -> merge(element.value("ref"), layout);
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

  private static int number(Element element, String name) {
    try {
      return Integer.parseInt(String.valueOf(element.value(name)));
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
      XML.newSAXParser().parse(bytes, new Beginnings(elements));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  /** Hands on where elements begin. What is damaged ends the parsing, and nothing is printed. */
  private static final class Beginnings extends DefaultHandler {
    private final Elements elements;

    Beginnings(Elements elements) {
      this.elements = elements;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      elements.begin(new Element(name, attributes));
    }
  }
}
