package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yingda.document.Picture;
import yingda.document.Refusal;
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
   * @throws RejectedException WRONG_TYPE if it is sent as something else than JSON
   */
  static <T> T read(Context context, Class<T> form, int most) {
    refuseOtherThan(
        MEDIA_TYPE,
        Refusal.of(Reason.WRONG_TYPE, "wrong-media-type").with("expected", MEDIA_TYPE),
        context.contentType());
    return Json.read("body", bytes(context, most), form);
  }

  /**
   * The bytes of a picture.
   *
   * @throws RejectedException if they are too many, or break off
   * @throws RejectedException WRONG_TYPE if they are sent as something else
   */
  static byte[] readPicture(Context context) {
    refuseOtherThan(
        "image/", Refusal.of(Reason.WRONG_TYPE, "not-a-picture-type"), context.contentType());
    return bytes(context, Picture.MAX_BYTES);
  }

  private static byte[] bytes(Context context, int most) {
    try (InputStream body = context.bodyInputStream()) {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refusal.of(Reason.TOO_LARGE, "body-too-large").with("limit", most).at("body");
      }
      return bytes;
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw Refusal.of(Reason.TOO_SLOW, "body-too-slow").alone();
      }
      throw Refusal.invalid("body-broke-off").at("body");
    }
  }

  /** Also keeps foreign pages out, which can send no such type without asking first. */
  private static void refuseOtherThan(String begin, Refusal refusal, @Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    if (!type.toLowerCase(Locale.ROOT).startsWith(begin)) {
      throw refusal.with("value", type).at("Content-Type");
    }
  }

  static void write(Context context, Object value) {
    context.contentType(MEDIA_TYPE).result(Json.write(value));
  }
}
