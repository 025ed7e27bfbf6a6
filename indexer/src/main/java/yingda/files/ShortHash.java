package yingda.files;

import java.nio.charset.StandardCharsets;
import yingda.text.Fingerprint;

/** Names a text in 12 characters, the same on every machine. */
public final class ShortHash {
  private static final int LENGTH = 12;

  private ShortHash() {}

  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    return Fingerprint.of(bytes).substring(0, LENGTH);
  }
}
