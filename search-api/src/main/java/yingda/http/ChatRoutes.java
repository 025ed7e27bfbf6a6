package yingda.http;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.chat.Chat;
import yingda.chat.DingTalkCallback;
import yingda.chat.DingTalkMessage;
import yingda.chat.FeishuCallback;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** What chat platforms call. They show by a signature who they are, and need no key. */
final class ChatRoutes {
  private static final int BODY = 256 * 1024;

  private static final Parameter<String> TIMESTAMP =
      Parameter.header("timestamp", "When it was sent, in ms since 1970.", (text, clock) -> text);

  private static final Parameter<String> SIGN =
      Parameter.header(
          "sign", "Base64 of HmacSHA256 over the timestamp and the secret.", (text, clock) -> text);

  private static final Parameter<String> LARK_TIMESTAMP =
      Parameter.header(
          "X-Lark-Request-Timestamp", "When it was sent, in s since 1970.", (text, clock) -> text);

  private static final Parameter<String> LARK_NONCE =
      Parameter.header("X-Lark-Request-Nonce", "A part of the signature.", (text, clock) -> text);

  private static final Parameter<String> LARK_SIGNATURE =
      Parameter.header(
          "X-Lark-Signature",
          "Hexadecimal SHA-256 over timestamp, nonce, Encrypt Key and body.",
          (text, clock) -> text);

  private final Chat chat;

  ChatRoutes(Services served) {
    this.chat = served.chat();
  }

  /**
   * What DingTalk gets at once: nothing, as the answer goes where the message says.
   *
   * @param msgtype always empty
   */
  private record NoReplyView(String msgtype) {}

  /**
   * What Feishu gets at once.
   *
   * @param challenge what it asked for to check this address
   */
  private record FeishuAnswerView(@Nullable String challenge) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/chat/dingtalk", "A message from DingTalk, answered where it says.")
            .does(Operation.TAKE_CHAT)
            .takes(TIMESTAMP, SIGN)
            .reads(DingTalkMessage.class, BODY)
            .answers(NoReplyView.class, this::dingtalk),
        Endpoint.post("/v1/chat/feishu", "An encrypted event from Feishu, a message is answered.")
            .does(Operation.TAKE_CHAT)
            .takes(LARK_TIMESTAMP, LARK_NONCE, LARK_SIGNATURE)
            .reads(FeishuCallback.Sealed.class, BODY)
            .answers(FeishuAnswerView.class, this::feishu));
  }

  private NoReplyView dingtalk(Call call) {
    DingTalkCallback callback = chat.dingtalkCallback();
    if (callback == null) {
      throw notSetUp();
    }
    callback.take(text(call, TIMESTAMP), text(call, SIGN), call.foreignBody(DingTalkMessage.class));
    return new NoReplyView("empty");
  }

  private FeishuAnswerView feishu(Call call) {
    FeishuCallback callback = chat.feishuCallback();
    if (callback == null) {
      throw notSetUp();
    }
    FeishuCallback.Proof proof =
        new FeishuCallback.Proof(
            text(call, LARK_TIMESTAMP), text(call, LARK_NONCE), text(call, LARK_SIGNATURE));
    return new FeishuAnswerView(callback.take(proof, call.sentBody()));
  }

  private static String text(Call call, Parameter<String> header) {
    return Objects.requireNonNullElse(call.find(header), "");
  }

  private static RejectedException notSetUp() {
    return Refusal.of(Reason.NOT_FOUND, "chat-not-set-up").alone();
  }
}
