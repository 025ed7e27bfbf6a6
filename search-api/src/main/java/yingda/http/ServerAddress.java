package yingda.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.access.WebOrigin;
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
 * @param mostPerMinute requests of one key in a minute
 * @param tls what it shows to speak TLS, null if it does not
 * @param behindProxy whether what a proxy says of its clients is believed
 * @param accessLog whether the log has a line for each request
 */
public record ServerAddress(
    String host,
    int port,
    List<String> embedders,
    int mostPerMinute,
    @Nullable TlsFiles tls,
    boolean behindProxy,
    boolean accessLog) {
  /** Twenty a second: more than a person does, and enough for a bot. */
  public static final int MOST_PER_MINUTE = 1_200;

  /** One for programs and people on the same machine. */
  public ServerAddress(String host, int port, List<String> embedders) {
    this(host, port, embedders, MOST_PER_MINUTE, null, false, false);
  }

  /**
   * @throws RejectedException if an embedder is no origin
   */
  public ServerAddress {
    embedders.forEach(origin -> WebOrigin.check("--embed-origin", origin));
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
}
