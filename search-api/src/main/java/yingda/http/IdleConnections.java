package yingda.http;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Knows which connections wait for another request, so that a stop need not wait for them. Jetty
 * gives each a second.
 */
final class IdleConnections extends Handler.Wrapper {
  private final Set<EndPoint> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  IdleConnections(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
    busy.add(connection);
    Request.addCompletionListener(request, failure -> done(connection));
    return super.handle(request, response, callback);
  }

  private void done(EndPoint connection) {
    busy.remove(connection);
    if (closing) {
      connection.close();
    }
  }

  /** Closes those that nobody waits for an answer at, and the others once they have it. */
  void close() {
    closing = true;
    for (Connector connector : getServer().getConnectors()) {
      List.copyOf(connector.getConnectedEndPoints()).stream()
          .filter(connection -> !busy.contains(connection))
          .forEach(EndPoint::close);
    }
  }
}
