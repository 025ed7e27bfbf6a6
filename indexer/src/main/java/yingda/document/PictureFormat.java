package yingda.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of pictures that browsers show and nothing can run in; SVG is none of them. */
public enum PictureFormat {
  PNG("png", "image/png", "\u0089PNG\r\n\u001a\n.{4}IHDR"),
  JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff[\u00c0-\u00fe]"),
  GIF("gif", "image/gif", "GIF8[79]a"),
  WEBP("webp", "image/webp", "RIFF.{4}WEBPVP8[ LX]");

  /** Bytes at the begin that tell a format. */
  private static final int SIGNATURE = 16;

  private final String extension;
  private final String mediaType;
  private final Pattern begin;

  PictureFormat(String extension, String mediaType, String begin) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.begin = Pattern.compile(begin, Pattern.DOTALL);
  }

  /** The format that bytes begin as, null if none. */
  static @Nullable PictureFormat of(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(SIGNATURE, bytes.length), ISO_8859_1);
    for (PictureFormat format : values()) {
      if (format.begin.matcher(text).lookingAt()) {
        return format;
      }
    }
    return null;
  }

  /** Such as {@code png}. */
  public String extension() {
    return extension;
  }

  /** Such as {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }
}
