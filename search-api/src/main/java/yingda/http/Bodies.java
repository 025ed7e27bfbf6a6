package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;

/** Reads bodies, bounded before they are parsed, and writes answers. */
final class Bodies {
  private static final String MEDIA_TYPE = "application/json";

  private Bodies() {}

  /**
   * @param most largest size in bytes
   * @throws RejectedException if it is larger, no JSON, or not of this form
   */
  static <T> T read(Context context, Class<T> form, int most) {
    try (InputStream body = context.bodyInputStream()) {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new RejectedException(
            Reason.TOO_LARGE, "body", "is over the limit of " + most + " bytes, send less");
      }
      return Json.read("body", bytes, form);
    } catch (IOException e) {
      throw new UncheckedIOException("the body could not be read", e);
    }
  }

  static void write(Context context, Object value) {
    context.contentType(MEDIA_TYPE).result(Json.write(value));
  }
}
