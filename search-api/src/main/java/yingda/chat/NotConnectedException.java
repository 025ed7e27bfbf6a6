package yingda.chat;

import java.io.IOException;

/** There is no connection at the moment; there will be one. */
final class NotConnectedException extends IOException {
  private static final long serialVersionUID = 1L;

  NotConnectedException(Throwable cause) {
    super(cause);
  }

  NotConnectedException() {
    super("not connected");
  }
}
