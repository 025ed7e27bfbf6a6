package yingda.usage;

import java.util.List;

/**
 * Messages of chat platforms that wait for their answer. What a method returned from is durable.
 * Safe for concurrent use.
 */
public interface MessageInbox {
  /**
   * Keeps a message, unless it is known; one is known for a day.
   *
   * @return whether it was kept
   */
  boolean keep(ReceivedMessage message);

  /** Those that are not settled, the oldest first. */
  List<ReceivedMessage> unsettled();

  /** Says that an answer is about to be sent. */
  void answering(ReceivedMessage message, String answer);

  /** Forgets all but its id: nothing more is sent for it. */
  void settle(ReceivedMessage message);
}
