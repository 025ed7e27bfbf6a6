package yingda.text;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.CRC32;
import yingda.document.Sha256;

/** A short text that changes whenever some lines or bytes do. */
public final class Fingerprint {
  private Fingerprint() {}

  /** 16 hexadecimal digits; the order of the lines counts. */
  public static String of(Collection<String> lines) {
    return of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** A number from 0 to 2^32 - 1 that tells texts apart well enough to share them out: CRC-32. */
  public static long number(String text) {
    CRC32 hash = new CRC32();
    hash.update(text.getBytes(StandardCharsets.UTF_8));
    return hash.getValue();
  }

  /** 16 hexadecimal digits of SHA-256, the same on every machine. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes), 0, 8);
  }
}
