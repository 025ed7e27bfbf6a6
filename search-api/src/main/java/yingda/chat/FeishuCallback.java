package yingda.chat;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;

/** What Feishu (飞书) calls. Safe for concurrent use. */
public final class FeishuCallback {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  /** It goes into the address of the answer. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private final FeishuCipher cipher;
  private final ChatBot bot;
  private final Clock clock;

  FeishuCallback(FeishuCipher cipher, ChatBot bot, Clock clock) {
    this.cipher = cipher;
    this.bot = bot;
    this.clock = clock;
  }

  /**
   * By what Feishu shows that a call is its own.
   *
   * @param timestamp when it called, in s since 1970
   * @param signature lower hexadecimal SHA-256 of timestamp, nonce, Encrypt Key and body
   */
  public record Proof(String timestamp, String nonce, String signature) {}

  /** An encrypted call. */
  public record Sealed(String encrypt) {}

  /**
   * Takes a call; a message is answered later.
   *
   * @param body as it was sent
   * @return what a check of the address wants back, null if it is an event
   * @throws RejectedException UNAUTHENTICATED if it is not from Feishu or too old, UNAVAILABLE if
   *     too many messages wait
   */
  public @Nullable String take(Proof proof, byte[] body) {
    boolean isSigned = cipher.isSigned(proof.timestamp(), proof.nonce(), proof.signature(), body);
    FeishuEvent event = read(body);
    if (event.isCheck()) {
      return event.challenge(); // it comes unsigned; who encrypts it knows the key
    }
    if (!isSigned || !SECONDS.matcher(proof.timestamp()).matches()) {
      throw notSigned();
    }
    CallAge.check(
        Instant.ofEpochSecond(Long.parseLong(proof.timestamp())),
        "X-Lark-Request-Timestamp",
        clock);
    ChatMessage message = event.message();
    if (message != null) {
      answer(message);
    }
    return null;
  }

  private void answer(ChatMessage message) {
    if (!ID.matcher(message.id()).matches()) {
      throw Refusal.invalid("chat-no-message").at("message_id");
    }
    if (!bot.take(message, "")) {
      throw Refusal.of(Reason.UNAVAILABLE, "chat-busy").alone();
    }
  }

  /** Whatever is wrong, a stranger learns nothing of what was encrypted. */
  private FeishuEvent read(byte[] body) {
    try {
      String encrypted = Json.readForeign("body", body, Sealed.class).encrypt();
      return Json.readForeign("event", cipher.decrypt(encrypted), FeishuEvent.class);
    } catch (GeneralSecurityException | RejectedException otherKey) {
      throw notSigned();
    }
  }

  private static RejectedException notSigned() {
    return Refusal.of(Reason.UNAUTHENTICATED, "chat-not-signed").at("X-Lark-Signature");
  }
}
