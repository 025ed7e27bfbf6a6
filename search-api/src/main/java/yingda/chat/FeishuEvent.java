package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.json.Json;

/**
 * What Feishu (飞书) tells, under its names: a check of the address, or an event.
 *
 * @param type of a check
 * @param challenge what a check wants back
 */
record FeishuEvent(
    @Nullable String type,
    @Nullable String challenge,
    @Nullable Header header,
    @Nullable Event event) {
  static final String NAME = "feishu";

  private static final String MESSAGE = "im.message.receive_v1";

  /** Stands in a text for whom it names, such as the bot. */
  private static final Pattern MENTION = Pattern.compile("@_(user_\\d+|all)");

  record Header(String event_type) {}

  record Event(@Nullable Sender sender, @Nullable Message message) {}

  record Sender(@Nullable SenderId sender_id, @Nullable String sender_type) {}

  record SenderId(@Nullable String open_id) {}

  /**
   * @param content JSON as text, by the type of the message
   */
  record Message(
      String message_id, String chat_id, @Nullable String message_type, @Nullable String content) {}

  private record Text(@Nullable String text) {}

  boolean isCheck() {
    return "url_verification".equals(type) && challenge != null;
  }

  /** What somebody wrote, null if it is something else. */
  @Nullable ChatMessage message() {
    if (header == null || !header.event_type().equals(MESSAGE) || event == null) {
      return null;
    }
    Message message = event.message();
    Sender from = event.sender();
    if (message == null || from == null) {
      return null;
    }
    SenderId sender = from.sender_id();
    if (sender == null || sender.open_id() == null || isProgram(from)) {
      return null;
    }
    return new ChatMessage(
        NAME, message.message_id(), message.chat_id(), sender.open_id(), words(message));
  }

  /** A bot that answers bots may never end. */
  private static boolean isProgram(Sender sender) {
    return sender.sender_type() != null && !sender.sender_type().equals("user");
  }

  private static String words(Message message) {
    String content = message.content();
    if (!"text".equals(message.message_type()) || content == null) {
      return "";
    }
    try {
      Text text = Json.readForeign("content", content.getBytes(UTF_8), Text.class);
      String words = text.text() == null ? "" : text.text();
      return MENTION.matcher(words).replaceAll("").strip();
    } catch (RejectedException unreadable) {
      return "";
    }
  }
}
