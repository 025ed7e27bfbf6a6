package yingda.webhooks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By which a receiver knows that a message is ours. It is kept as it is, since each message is
 * signed with it.
 *
 * @param text {@code whsec_} with 32 bytes in Base64
 */
public record WebhookSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static WebhookSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * Signs a message.
   *
   * @return as it stands in the header: {@code v1,} with HMAC-SHA256 in Base64
   */
  String sign(byte[] message) {
    try {
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Never the secret itself, so that no log has it. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
