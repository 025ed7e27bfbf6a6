package yingda.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of pictures that browsers show and nothing can run in; SVG is none of them. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and readers never change
public enum PictureFormat implements FileFormat {
  PNG("image/png", "\u0089PNG\r\n\u001a\n.{4}IHDR", "png"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff[\u00c0-\u00fe]", "jpg", "jpeg"),
  GIF("image/gif", "GIF8[79]a", "gif"),
  WEBP("image/webp", "RIFF.{4}WEBPVP8[ LX]", "webp");

  /** Bytes at the begin that tell a format. */
  private static final int SIGNATURE = 16;

  private final List<String> extensions;
  private final String mediaType;
  private final Pattern begin;

  PictureFormat(String mediaType, String begin, String... extensions) {
    this.extensions = List.of(extensions);
    this.mediaType = mediaType;
    this.begin = Pattern.compile(begin, Pattern.DOTALL);
  }

  /** The format that bytes begin as, null if none. */
  public static @Nullable PictureFormat of(byte[] bytes) {
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
    return extensions.getFirst();
  }

  @Override
  public List<String> extensions() {
    return extensions;
  }

  /** What names of pictures end with: {@code .png} and so on. */
  public static List<String> endings() {
    return FileFormat.endings(values());
  }

  /** Such as {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }
}
