package yingda.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * What clients can take away from each other: connections, threads and time. A thread is given to a
 * request only when its body is there, and some threads are never given to any, so that probes are
 * answered whatever else goes on.
 */
final class RequestLimits {
  /** Threads for connections, probes and the beginning of streams. */
  private static final int KEPT_FREE = 8;

  /** Threads for requests that need no turn at the processors. */
  private static final int LIGHT = 24;

  /** Lucene keeps analysis state for each thread, so threads are few and stay. */
  static final int THREADS = KEPT_FREE + LIGHT + Turns.THREADS;

  private static final int MOST_CONNECTIONS = 1_024;

  /** How long a connection may idle once there are too many, in milliseconds. */
  private static final long CROWDED = 1_000;

  /** How many requests may wait for a thread, and how long, before they are told to come back. */
  private static final int MOST_WAITING = 128;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What Jetty counts for each part of a body, beside its bytes. */
  private static final int NO_OVERHEAD = 0;

  private RequestLimits() {}

  /** Bounds the connections of a server that is not started. */
  static void boundConnections(Server server) {
    NetworkConnectionLimit limit = new NetworkConnectionLimit(mostConnections(), server);
    limit.setEndPointIdleTimeout(CROWDED);
    server.addBean(limit);
  }

  /** At most half of the files this process may still open, for the index needs some, too. */
  private static int mostConnections() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
      return Math.clamp(free / 2, 1, MOST_CONNECTIONS);
    }
    return MOST_CONNECTIONS;
  }

  /** Bodies first, then a thread. What it returns wraps the handler that answers. */
  static Handler.Wrapper handlers() {
    LeastRate rate = new LeastRate();
    EagerContentHandler bodies =
        new EagerContentHandler(
            new RetainedContentLoaderFactory(Bodies.LARGEST + 1L, NO_OVERHEAD, false));
    QoSHandler threads = new QoSHandler();
    threads.setMaxRequestCount(THREADS - KEPT_FREE);
    threads.setMaxSuspendedRequestCount(MOST_WAITING);
    threads.setMaxSuspend(PATIENCE);
    threads.excludePath("/health/*", "/v1/changes/stream");
    rate.setHandler(bodies);
    bodies.setHandler(threads);
    return rate;
  }
}
