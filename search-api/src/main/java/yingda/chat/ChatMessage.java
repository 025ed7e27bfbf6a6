package yingda.chat;

import java.time.Instant;
import yingda.usage.ReceivedMessage;

/**
 * What somebody wrote.
 *
 * @param platform in a word, which is also the channel that the reply is for
 * @param id by which it is known again when it is sent once more
 * @param conversation a chat of two or of many, as the platform names it
 * @param sender as the platform names them
 * @param text empty if it is no text
 */
record ChatMessage(String platform, String id, String conversation, String sender, String text) {
  /** What was kept. */
  static ChatMessage of(ReceivedMessage kept) {
    return new ChatMessage(
        kept.platform(), kept.id(), kept.conversation(), kept.sender(), kept.text());
  }

  /** As it is kept. */
  ReceivedMessage received(String address, Instant time) {
    return new ReceivedMessage(platform, id, conversation, sender, text, address, time, null);
  }

  /** Who talks with whom: in a group each with the bot. */
  String dialogue() {
    return platform + ":" + conversation + ":" + sender;
  }
}
