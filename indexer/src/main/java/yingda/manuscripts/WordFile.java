package yingda.manuscripts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.files.FileSignature;
import yingda.files.ZipBounds;

/** The parts of a Word file, of Word 2007 and later or of WPS. To be closed. */
final class WordFile implements AutoCloseable {
  private static final String FOLDER = "word/";
  private static final String MAIN = FOLDER + "document.xml";

  /** It lies in memory as a whole, some ten times as large. */
  private static final long LARGEST = 40L << 20;

  private static final int LARGEST_PICTURE = 20 << 20;

  private final ZipFile zip;
  private final Map<String, Element> relations = new HashMap<>();

  private WordFile(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws RejectedException if it is another file, damaged, locked by a password, or too large
   */
  static WordFile open(Path file) throws IOException {
    FileSignature.ZIP.check(file, ".docx");
    ZipBounds.OFFICE.check(file);
    WordFile word = new WordFile(new ZipFile(file.toFile()));
    ZipEntry main = word.zip.getEntry(MAIN);
    if (main == null || main.getSize() > LARGEST) {
      word.close();
      throw main == null
          ? Refusal.invalid("damaged-file").with("ending", ".docx").alone()
          : Refusal.of(Reason.TOO_LARGE, "document-too-long").alone();
    }
    Element relations = word.part("_rels/document.xml.rels");
    if (relations != null) {
      for (Element relation : Xml.children(relations)) {
        word.relations.put(String.valueOf(Xml.attribute(relation, "Id")), relation);
      }
    }
    return word;
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
    try (InputStream bytes = zip.getInputStream(part)) {
      return Xml.root(bytes);
    }
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

  byte @Nullable [] bytes(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return null;
    }
    try (InputStream bytes = zip.getInputStream(entry)) {
      return bytes.readNBytes(LARGEST_PICTURE);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
