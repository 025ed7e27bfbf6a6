package yingda.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** The origin of web pages, such as {@code https://tickets.example.com}. */
public final class WebOrigin {
  private WebOrigin() {}

  /**
   * What is written into a header has to be an origin and nothing more.
   *
   * @throws RejectedException if it is none
   */
  public static void check(String field, String text) {
    if (!text.equals(originOf(text))) {
      throw Refusal.invalid("not-an-origin").with("value", text).at(field);
    }
  }

  private static @Nullable String originOf(String text) {
    try {
      URI address = URI.create(text);
      boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      String port = address.getPort() < 0 ? "" : ":" + address.getPort();
      return isWeb && address.getHost() != null
          ? address.getScheme() + "://" + address.getHost() + port
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
