package yingda.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * Where the service answers, and who may show its pages.
 *
 * @param host the address to bind
 * @param port 0 picks a free one
 * @param embedders the origins whose pages may show ours in a frame, such as {@code
 *     https://tickets.example.com}
 */
public record ServerAddress(String host, int port, List<String> embedders) {
  /**
   * @throws RejectedException if an embedder is no origin
   */
  public ServerAddress {
    embedders.forEach(ServerAddress::checkOrigin);
    embedders = List.copyOf(embedders);
  }

  /**
   * Makes sure that it could be bound, before anything else is done.
   *
   * @throws RejectedException IN_USE if another program listens at this port, or FORBIDDEN if this
   *     user may not
   */
  public void refuseIfTaken() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      boolean forbidden = String.valueOf(e.getMessage()).contains("ermission denied");
      throw (forbidden
              ? Refusal.of(Reason.FORBIDDEN, "port-forbidden")
              : Refusal.of(Reason.IN_USE, "port-taken"))
          .at("port " + port);
    }
  }

  /** What is written into a header has to be an origin and nothing more. */
  private static void checkOrigin(String text) {
    if (!text.equals(originOf(text))) {
      throw Refusal.invalid("not-an-origin").with("value", text).at("--embed-origin");
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
