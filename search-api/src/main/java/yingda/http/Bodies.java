package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final String SENT = "yingda.body";

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

  private Bodies() {}

  /**
   * @param most largest size in bytes
   * @throws RejectedException if it is larger, no JSON, not of this form, or breaks off
   * @throws RejectedException WRONG_TYPE if it is sent as something else than JSON
   */
  static <T> T read(Context context, Class<T> form, int most) {
    return Json.read("body", json(context, most), form);
  }

  /** The same of a program whose form is not ours. */
  static <T> T readForeign(Context context, Class<T> form, int most) {
    return Json.readForeign("body", json(context, most), form);
  }

  private static byte[] json(Context context, int most) {
    refuseOtherThan(
        MEDIA_TYPE,
        Refusal.of(Reason.WRONG_TYPE, "wrong-media-type").with("expected", MEDIA_TYPE),
        context.contentType());
    refuseOtherCharset(context.contentType());
    byte[] body = sent(context, most);
    refuseWide(body);
    return body;
  }

  /** The body as it was sent, however often it is asked for. */
  static byte[] sent(Context context, int most) {
    byte[] read = context.attribute(SENT);
    if (read == null) {
      Refusal large = Refusal.of(Reason.TOO_LARGE, "body-too-large").with("limit", most);
      read = bytes(context, most, large, "body");
      context.attribute(SENT, read);
    }
    return read;
  }

  private static void refuseOtherCharset(@Nullable String contentType) {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    if (charset.find() && !UTF_8.contains(charset.group(1).toLowerCase(Locale.ROOT))) {
      throw Refusal.of(Reason.WRONG_TYPE, "wrong-charset")
          .with("value", charset.group(1))
          .at("Content-Type");
    }
  }

  /** JSON begins with an ASCII character: beside it is a zero byte, or a mark before it. */
  private static void refuseWide(byte[] body) {
    boolean isMarked = body.length > 1 && (body[0] & body[1] & 0xFE) == 0xFE;
    if (isMarked || (body.length > 1 && (body[0] == 0 || body[1] == 0))) {
      throw Refusal.of(Reason.WRONG_TYPE, "not-utf-8-body").at("body");
    }
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
    Refusal large =
        Refusal.of(Reason.TOO_LARGE, "picture-over").with("limit", Picture.MAX_BYTES >> 20);
    return bytes(context, Picture.MAX_BYTES, large, "picture");
  }

  /**
   * @param large says that there are more than the most
   */
  private static byte[] bytes(Context context, int most, Refusal large, String subject) {
    refuseEncoded(context.header("Content-Encoding"));
    try (InputStream body = context.bodyInputStream()) {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw large.at(subject);
      }
      return bytes;
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw Refusal.of(Reason.TOO_SLOW, "body-too-slow").alone();
      }
      throw Refusal.invalid("body-broke-off").at("body");
    }
  }

  private static void refuseEncoded(@Nullable String encoding) {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(Reason.WRONG_TYPE, "wrong-encoding")
          .with("value", encoding)
          .at("Content-Encoding");
    }
  }

  /** Also keeps foreign pages out, which can send no such type without asking first. */
  private static void refuseOtherThan(
      String expected, Refusal refusal, @Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    String plain = type.toLowerCase(Locale.ROOT);
    boolean isFamily = expected.endsWith("/");
    if (isFamily ? !plain.startsWith(expected) : !plain.equals(expected)) {
      throw refusal.with("value", type).at("Content-Type");
    }
  }

  static void write(Context context, Object value) {
    context.contentType(MEDIA_TYPE).result(Json.write(value));
  }
}
