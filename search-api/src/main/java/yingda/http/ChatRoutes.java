package yingda.http;

import java.util.List;
import yingda.app.Operation;
import yingda.chat.Chat;
import yingda.chat.DingTalkCallback;
import yingda.chat.DingTalkMessage;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;

/** What chat platforms call. They show by a signature who they are, and need no key. */
final class ChatRoutes {
  private static final int BODY = 256 * 1024;

  private static final Parameter<String> TIMESTAMP =
      Parameter.header("timestamp", "When it was sent, in ms since 1970.", (text, clock) -> text);

  private static final Parameter<String> SIGN =
      Parameter.header(
          "sign", "Base64 of HmacSHA256 over the timestamp and the secret.", (text, clock) -> text);

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

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/chat/dingtalk", "A message from DingTalk, answered where it says.")
            .does(Operation.TAKE_CHAT)
            .takes(TIMESTAMP, SIGN)
            .reads(DingTalkMessage.class, BODY)
            .answers(NoReplyView.class, this::dingtalk));
  }

  private NoReplyView dingtalk(Call call) {
    DingTalkCallback callback = chat.dingtalkCallback();
    if (callback == null) {
      throw Refusal.of(Reason.NOT_FOUND, "chat-not-set-up").alone();
    }
    String timestamp = call.find(TIMESTAMP);
    String sign = call.find(SIGN);
    callback.take(
        timestamp == null ? "" : timestamp,
        sign == null ? "" : sign,
        call.foreignBody(DingTalkMessage.class));
    return new NoReplyView("empty");
  }
}
