package yingda.document;

import java.util.HexFormat;

/** A file that documents were imported from, as it was. Immutable. */
public final class ImportedFile {
  /** Largest one that is kept, in bytes. */
  public static final long MAX_BYTES = 50L << 20;

  private final String name;
  private final byte[] bytes;
  private final String hash;

  /**
   * @param name without folders, such as {@code 手册.docx}
   * @param bytes not changed any more
   */
  public ImportedFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.hash = HexFormat.of().formatHex(Sha256.of(bytes));
  }

  public String name() {
    return name;
  }

  /** Its bytes as they were read, not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The same for the same bytes, whatever they are called. */
  public String hash() {
    return hash;
  }
}
