package yingda.chat;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.Json;

/**
 * Where an answer to DingTalk goes.
 *
 * @param end until when, in ms since 1970; null for ever
 */
record ReplyAddress(URI uri, @Nullable Long end) {
  /** As it is kept. */
  private record Kept(String uri, @Nullable Long end) {}

  /**
   * @param origin where answers may go to
   * @throws RejectedException if it is another place
   */
  static ReplyAddress of(String uri, @Nullable Long end, URI origin) {
    if (!uri.startsWith(origin + "/")) {
      throw Refusal.invalid("chat-other-webhook").at("sessionWebhook");
    }
    try {
      return new ReplyAddress(URI.create(uri), end);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.invalid("chat-other-webhook").at("sessionWebhook");
    }
  }

  /** One that was kept; where answers may go may be another place by now. */
  static ReplyAddress of(String text, URI origin) {
    Kept kept = Json.read("address", text, Kept.class);
    return of(kept.uri(), kept.end(), origin);
  }

  String text() {
    return Json.write(new Kept(uri.toString(), end));
  }

  boolean isExpired(Instant now) {
    return end != null && now.toEpochMilli() >= end;
  }
}
