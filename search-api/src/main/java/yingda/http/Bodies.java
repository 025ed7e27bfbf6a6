package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yingda.document.Picture;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;

/** Reads bodies, bounded before they are parsed, and writes answers. */
final class Bodies {
  /** The largest body any route takes, in bytes: files to import. */
  static final int LARGEST = 64 * 1024 * 1024;

  static final String MEDIA_TYPE = "application/json";

  private Bodies() {}

  /**
   * @param most largest size in bytes
   * @throws RejectedException if it is larger, no JSON, not of this form, or breaks off
   * @throws HttpResponseException if it is sent as something else than JSON
   */
  static <T> T read(Context context, Class<T> form, int most) {
    refuseOtherThan(MEDIA_TYPE, "send JSON as " + MEDIA_TYPE, context.contentType());
    return Json.read("body", bytes(context, most), form);
  }

  /**
   * The bytes of a picture.
   *
   * @throws RejectedException if they are too many, or break off
   * @throws HttpResponseException if they are sent as something else
   */
  static byte[] readPicture(Context context) {
    refuseOtherThan("image/", "send a picture, as image/png for one", context.contentType());
    return bytes(context, Picture.MAX_BYTES);
  }

  private static byte[] bytes(Context context, int most) {
    try (InputStream body = context.bodyInputStream()) {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new RejectedException(
            Reason.TOO_LARGE, "body", "is over the limit of " + most + " bytes, send less");
      }
      return bytes;
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new HttpResponseException(
            HttpStatus.REQUEST_TIMEOUT,
            "the body came too slowly, send it again at once",
            Map.of());
      }
      throw RejectedException.invalid("body", "broke off before its end, send it again");
    }
  }

  /** Also keeps foreign pages out, which can send no such type without asking first. */
  private static void refuseOtherThan(String begin, String remedy, @Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    if (!type.toLowerCase(Locale.ROOT).startsWith(begin)) {
      throw new HttpResponseException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type: \"" + type + "\" is not read here, " + remedy,
          Map.of());
    }
  }

  static void write(Context context, Object value) {
    context.contentType(MEDIA_TYPE).result(Json.write(value));
  }
}
