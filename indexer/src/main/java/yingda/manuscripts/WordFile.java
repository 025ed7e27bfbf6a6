package yingda.manuscripts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import yingda.document.Picture;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** The parts of a Word file, of Word 2007 and later or of WPS. */
final class WordFile {
  private static final String FOLDER = "word/";

  /** A part lies in memory as a whole, some ten times as large. */
  private static final int LARGEST = 40 << 20;

  private final ZipFile zip;
  private final Map<String, Element> relations = new HashMap<>();
  private final Map<String, Element> notes = new HashMap<>();

  /**
   * @param zip stays open as long as this is read
   * @throws RejectedException if a part is too large
   */
  WordFile(ZipFile zip) throws IOException {
    this.zip = zip;
    notes("footnote");
    notes("endnote");
    Element root = part("_rels/document.xml.rels");
    if (root != null) {
      for (Element relation : Xml.children(root)) {
        relations.put(String.valueOf(Xml.attribute(relation, "Id")), relation);
      }
    }
  }

  private void notes(String kind) throws IOException {
    Element root = part(kind + "s.xml");
    if (root != null) {
      for (Element note : Xml.children(root, kind)) {
        notes.put(kind + Xml.attribute(note, "id"), note);
      }
    }
  }

  /**
   * A note at the foot of a page, the first time it is asked for; null if there is none.
   *
   * @param kind footnote or endnote
   */
  @Nullable Element note(String kind, @Nullable String id) {
    return notes.remove(kind + id);
  }

  Element body() throws IOException {
    Element document = part("document.xml");
    Element body = Xml.child(document, "body");
    if (body == null) {
      throw new IOException("no body");
    }
    return body;
  }

  /** Null if it is not there. */
  @Nullable Element part(String name) throws IOException {
    ZipEntry part = zip.getEntry(FOLDER + name);
    if (part == null) {
      return null;
    }
    byte[] xml = bytes(part, LARGEST + 1);
    if (xml.length > LARGEST) {
      throw Refusal.of(Reason.TOO_LARGE, "document-too-long").alone();
    }
    return Xml.root(new ByteArrayInputStream(xml));
  }

  /** Where a link leads, null if it is none to elsewhere. */
  @Nullable String link(@Nullable String id) {
    Element relation = relations.get(String.valueOf(id));
    return "External".equals(Xml.attribute(relation, "TargetMode"))
        ? Xml.attribute(relation, "Target")
        : null;
  }

  /** The name of the part that a picture is, null if it is not in the file. */
  @Nullable String picture(@Nullable String id) {
    Element relation = relations.get(String.valueOf(id));
    String target = Xml.attribute(relation, "Target");
    return target == null || "External".equals(Xml.attribute(relation, "TargetMode"))
        ? null
        : target.startsWith("/") ? target.substring(1) : FOLDER + target;
  }

  /** Of a picture, one byte too many if it is too large to be kept; null if it is not there. */
  byte @Nullable [] bytes(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    return entry == null ? null : bytes(entry, Picture.MAX_BYTES + 1);
  }

  private byte[] bytes(ZipEntry part, int most) throws IOException {
    try (InputStream bytes = zip.getInputStream(part)) {
      return bytes.readNBytes(most);
    }
  }
}
