package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import yingda.app.ReceivedFile;
import yingda.document.InputPlace;
import yingda.document.Refusal;

/**
 * A file that was sent to be imported.
 *
 * @param path its name with the folders above it, such as {@code faq/returns.md}
 * @param text what it says
 * @param base64 its bytes, in place of the text: of a table in GB18030, for example
 */
record SentFile(String path, @Nullable String text, @Nullable String base64) {
  /** What it is to the import; what was not sent well is refused when it is read. */
  ReceivedFile received() {
    return new ReceivedFile(path, this::bytes);
  }

  private byte[] bytes() {
    if (text != null && base64 == null) {
      return text.getBytes(UTF_8);
    }
    if (text == null && base64 != null) {
      try {
        return Base64.getDecoder().decode(base64);
      } catch (IllegalArgumentException e) {
        throw Refusal.invalid("not-base64").at(InputPlace.file(path));
      }
    }
    throw Refusal.invalid("no-content").at(InputPlace.file(path));
  }
}
