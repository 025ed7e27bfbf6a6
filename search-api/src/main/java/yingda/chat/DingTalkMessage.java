package yingda.chat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/**
 * What somebody wrote on DingTalk, under its names.
 *
 * @param sessionWebhook where the answer goes
 * @param sessionWebhookExpiredTime until when, in ms since 1970
 */
public record DingTalkMessage(
    String msgId,
    String conversationId,
    String senderId,
    String msgtype,
    @Nullable Content text,
    String sessionWebhook,
    @Nullable Long sessionWebhookExpiredTime) {

  /** The words of it. */
  public record Content(String content) {}

  ChatMessage message() {
    String words = msgtype.equals("text") && text != null ? text.content() : "";
    return new ChatMessage(DingTalkStream.NAME, msgId, conversationId, senderId, words.strip());
  }

  /**
   * @param origin where answers may go to: the message itself may come from anybody
   * @throws RejectedException if it names another place
   */
  ReplyAddress address(URI origin) {
    return ReplyAddress.of(sessionWebhook, sessionWebhookExpiredTime, origin);
  }
}
