package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** What DingTalk calls where no long connection is wanted. Safe for concurrent use. */
public final class DingTalkCallback {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,15}");

  private final AppSecret secret;
  private final DingTalkAnswers answers;
  private final Clock clock;

  DingTalkCallback(AppSecret secret, DingTalkAnswers answers, Clock clock) {
    this.secret = secret;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Takes a message, which is answered later.
   *
   * @param timestamp when it was sent, in ms since 1970
   * @param sign by which DingTalk shows that it knows the secret
   * @throws RejectedException UNAUTHENTICATED if it is not from DingTalk or too old, UNAVAILABLE if
   *     too many wait
   */
  public void take(String timestamp, String sign, DingTalkMessage message) {
    if (!MILLISECONDS.matcher(timestamp).matches() || !isSigned(timestamp, sign)) {
      throw Refusal.of(Reason.UNAUTHENTICATED, "chat-not-signed").at("sign");
    }
    CallAge.check(Instant.ofEpochMilli(Long.parseLong(timestamp)), "timestamp", clock);
    if (!answers.take(message)) {
      throw Refusal.of(Reason.UNAVAILABLE, "chat-busy").alone();
    }
  }

  private boolean isSigned(String timestamp, String sign) {
    byte[] key = secret.text().getBytes(UTF_8);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] signed = mac.doFinal((timestamp + "\n" + secret.text()).getBytes(UTF_8));
      String expected = Base64.getEncoder().encodeToString(signed);
      return MessageDigest.isEqual(expected.getBytes(UTF_8), sign.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
