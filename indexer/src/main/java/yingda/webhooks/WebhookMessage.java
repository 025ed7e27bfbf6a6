package yingda.webhooks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * What is sent.
 *
 * @param id the same at every attempt: a receiver that knows it has heard it before
 * @param created when it was made
 * @param body JSON with type, timestamp and data, less than 20 kB
 */
public record WebhookMessage(String id, WebhookEvent event, Instant created, String body) {
  private static final int ID_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  static WebhookMessage of(WebhookEvent event, Instant created, String body) {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    String id = "msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new WebhookMessage(id, event, created, body);
  }
}
