package yingda.chat;

import java.io.IOException;
import java.net.URI;

/** What a platform says over its long connection. Frames come one by one. */
interface ChatProtocol {
  /** In a word. */
  String name();

  /**
   * Where to connect to, asked anew for each attempt.
   *
   * @throws IOException if the platform does not tell
   */
  URI address() throws IOException;

  /** Says who is there. */
  void begin(ChatSocket socket) throws IOException;

  /**
   * Takes a frame.
   *
   * @throws yingda.document.RejectedException if it is none of this platform
   */
  void take(ChatSocket socket, String frame) throws IOException;

  /** Asks for a sign of life. */
  void ping(ChatSocket socket) throws IOException;
}
