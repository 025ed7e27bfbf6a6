package yingda.document;

import java.util.HexFormat;
import java.util.regex.Pattern;
import yingda.document.RejectedException.Reason;

/**
 * A picture that answers show. Its name follows from its bytes: the same picture is kept once
 * however often it is used, a name never means another one, and nobody guesses the name of one they
 * were not shown.
 */
public final class Picture {
  /** Largest one, in bytes: a photo of a screen, not of a camera. */
  public static final int MAX_BYTES = 5 << 20;

  /** What the address of a picture begins with, in an answer as in a browser. */
  public static final String PLACE = "/pictures/";

  /** Bytes of the hash in a name: as hard to guess as a key. */
  private static final int HASH_BYTES = 16;

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(?:png|jpg|gif|webp)");

  private final byte[] bytes;
  private final PictureFormat format;
  private final String name;

  private Picture(byte[] bytes, PictureFormat format) {
    this.bytes = bytes;
    this.format = format;
    this.name =
        HexFormat.of().formatHex(Sha256.of(bytes), 0, HASH_BYTES) + "." + format.extension();
  }

  /**
   * @param subject what messages call it
   * @param bytes not changed any more
   * @throws RejectedException if it is too large, or no picture by its bytes, whatever it is called
   */
  public static Picture of(String subject, byte[] bytes) {
    checkSize(subject, bytes.length);
    PictureFormat format = PictureFormat.of(bytes);
    if (format == null) {
      throw Refusal.invalid("not-a-picture").at(subject);
    }
    return new Picture(bytes, format);
  }

  /**
   * @throws RejectedException if it is over {@link #MAX_BYTES}
   */
  public static void checkSize(String subject, long size) {
    if (size > MAX_BYTES) {
      throw Refusal.of(Reason.TOO_LARGE, "picture-too-large")
          .with("size", size)
          .with("limit", MAX_BYTES >> 20)
          .at(subject);
    }
  }

  /** Whether a text has the form of a name; there may be no such picture. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether a link leads to where pictures are. */
  public static boolean isAddress(String link) {
    return link.startsWith(PLACE) && isName(link.substring(PLACE.length()));
  }

  /** Such as {@code 0cc175b9c0f1b6a831c399e269772661.png}. */
  public String name() {
    return name;
  }

  /** Where an answer shows it from. */
  public String address() {
    return PLACE + name;
  }

  /** Its bytes as they were given, not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public PictureFormat format() {
    return format;
  }
}
