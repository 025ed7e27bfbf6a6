package yingda.chat;

import java.io.IOException;

/** Sends answers to a platform. Safe for concurrent use. */
interface Replier {
  /** In a word. */
  String name();

  /** Whether an answer that is sent twice comes up once. */
  boolean isRepeatable();

  /**
   * Sends an answer, by one attempt.
   *
   * @param address where it goes, as it was given with the message
   * @throws NotConnectedException if there is no connection to send it by at the moment
   * @throws IOException if it was not taken
   */
  void send(ChatMessage message, String address, String answer) throws IOException;
}
