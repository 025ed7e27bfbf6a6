package yingda.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** What a file is by its first bytes, whatever it is called. */
public enum FileSignature {
  /** Also .xlsx and .docx. */
  ZIP("PK\u0003\u0004"),
  /** The container of .xls and .doc, and of what is locked by a password. */
  OLE2("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
  PDF("%PDF-"),
  OTHER("");

  /** How far a PDF may begin behind the first byte. */
  private static final int HEAD = 1024;

  /** In the directory of a container that is locked, in UTF-16. */
  private static final String LOCKED =
      latin("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

  private final String begin;

  FileSignature(String begin) {
    this.begin = begin;
  }

  /** Each byte as a character. */
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static FileSignature of(Path file) throws IOException {
    String text;
    try (InputStream bytes = Files.newInputStream(file)) {
      text = latin(bytes.readNBytes(HEAD));
    }
    return Arrays.stream(values())
        .filter(
            signature ->
                signature == PDF
                    ? text.contains(signature.begin)
                    : text.startsWith(signature.begin))
        .findFirst()
        .orElse(OTHER);
  }

  /**
   * @param ending of the name, such as {@code .xlsx}
   * @throws RejectedException if the file is something else than its name says
   */
  public void check(Path file, String ending) throws IOException {
    FileSignature found = of(file);
    if (found == this) {
      return;
    }
    if (found == OLE2 && this == ZIP) {
      boolean locked = latin(Files.readAllBytes(file)).contains(LOCKED);
      throw Refusal.invalid(locked ? "has-password" : "is-old-office")
          .with("ending", ending)
          .alone();
    }
    throw Refusal.invalid(Files.size(file) == 0 ? "no-bytes" : "wrong-ending")
        .with("ending", ending)
        .with("found", found.name())
        .alone();
  }
}
