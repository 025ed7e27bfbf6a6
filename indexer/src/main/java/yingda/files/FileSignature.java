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

  /** In the directory of a container that is locked. */
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final String begin;

  FileSignature(String begin) {
    this.begin = begin;
  }

  public static FileSignature of(Path file) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(HEAD);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
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
  public void check(FileSignature expected, Path file, String ending) throws IOException {
    if (this == expected) {
      return;
    }
    if (this == OLE2 && expected == ZIP) {
      throw Refusal.invalid(isLocked(file) ? "has-password" : "is-old-office")
          .with("ending", ending)
          .alone();
    }
    throw Refusal.invalid(Files.size(file) == 0 ? "no-bytes" : "wrong-ending")
        .with("ending", ending)
        .with("found", name())
        .alone();
  }

  private static boolean isLocked(Path file) throws IOException {
    return indexOf(Files.readAllBytes(file), LOCKED) >= 0;
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }
}
