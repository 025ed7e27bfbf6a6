package yingda.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * How large an archive may become. What it says of itself is not believed: every part is unpacked
 * once and counted, before anything else reads it.
 *
 * @param parts how many there may be
 * @param bytes of all parts together, unpacked
 * @param textBytes of the texts that its cells share, which lie in memory as a whole
 */
public record ZipBounds(int parts, long bytes, long textBytes) {
  /** Of a document of an office program. */
  public static final ZipBounds OFFICE = new ZipBounds(10_000, 400L << 20, 100L << 20);

  /** Where a document type stands if there is one. */
  private static final int HEAD = 2048;

  private static final String SHARED = "xl/sharedStrings.xml";

  /**
   * @throws RejectedException if it is damaged, too large, or its XML declares entities, which no
   *     office program writes
   */
  public void check(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > parts) {
        throw Refusal.of(RejectedException.Reason.TOO_LARGE, "too-many-parts")
            .with("count", zip.size())
            .with("limit", parts)
            .alone();
      }
      long size = 0;
      for (ZipEntry part : Collections.list(zip.entries())) {
        size += checkPart(zip, part, size);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.invalid("damaged-archive").alone();
    }
  }

  private long checkPart(ZipFile zip, ZipEntry part, long before) throws IOException {
    boolean isXml = part.getName().toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|rels|vml)");
    long most =
        part.getName().equals(SHARED) ? Math.min(textBytes, bytes - before) : bytes - before;
    try (InputStream unpacked = zip.getInputStream(part)) {
      if (unpacked == null) {
        throw new ZipException();
      }
      byte[] head = unpacked.readNBytes(HEAD);
      if (isXml && declaresEntities(head)) {
        throw Refusal.invalid("declares-entities").with("part", part.getName()).alone();
      }
      long size = head.length;
      byte[] buffer = new byte[1 << 16];
      for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge();
        }
      }
      return size;
    }
  }

  /** In whatever encoding: what matters is ASCII. */
  private static boolean declaresEntities(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .replace("\0", "")
        .toUpperCase(Locale.ROOT)
        .contains("<!DOCTYPE");
  }

  private RejectedException tooLarge() {
    return Refusal.of(RejectedException.Reason.TOO_LARGE, "archive-too-large")
        .with("limit", bytes >> 20)
        .alone();
  }
}
