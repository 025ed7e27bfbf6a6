package yingda.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import yingda.app.ServiceHealth;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** The running HTTP service. Safe for concurrent use. */
public final class HttpService implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(HttpService.class.getName());

  /** Longest address with its headers, in bytes: a question of 2,000 Han characters, escaped. */
  static final int HEADER_BYTES = 32 * 1024;

  /** How long requests under way may take when it stops. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Javalin javalin;
  private final IdleConnections idle;
  private final ChangeStream stream;
  private final Endpoints endpoints;

  private HttpService(
      Javalin javalin, IdleConnections idle, ChangeStream stream, Endpoints endpoints) {
    this.javalin = javalin;
    this.idle = idle;
    this.stream = stream;
    this.endpoints = endpoints;
  }

  /**
   * Starts to answer.
   *
   * @param site at port 0 it picks a free one, see {@link #port}
   * @throws RejectedException IN_USE if another program listens at this port
   */
  public static HttpService start(Services served, ServerAddress site) {
    ChangeStream stream = new ChangeStream(served);
    Metrics metrics = new Metrics(served.app().health(), served.app().webhooks());
    metrics.tell(served.app().usage(), served.access().journal());
    metrics.tell(served.chat());
    Endpoints endpoints = Endpoints.of(served, stream, metrics);
    Gate gate = new Gate(served.access(), new KeyLimits(site.mostPerMinute()));
    IdleConnections idle = new IdleConnections(RequestLimits.handlers());
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, idle, site, served);
              config.requestLogger.http((context, took) -> logged(context, took, metrics, site));
              endpoints.addTo(config.routes, served.clock(), gate);
              Problems.handleIn(config.routes);
            });
    try {
      return new HttpService(javalin.start(site.host(), site.port()), idle, stream, endpoints);
    } catch (JavalinBindException e) {
      throw Refusal.of(Reason.IN_USE, "port-taken").at("port " + site.port());
    }
  }

  private static void logged(
      Context context, float milliseconds, Metrics metrics, ServerAddress site) {
    Duration took = Duration.ofNanos((long) (milliseconds * 1_000_000));
    metrics.count(context, took);
    if (site.accessLog()) {
      AccessLog.log(context, took);
    }
    RequestId.end();
  }

  private static void configure(
      JavalinConfig config, IdleConnections idle, ServerAddress site, Services served) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.threadPool =
        new QueuedThreadPool(RequestLimits.THREADS, RequestLimits.THREADS / 4);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setSendServerVersion(false);
          if (site.behindProxy()) {
            http.addCustomizer(new ForwardedRequestCustomizer());
          }
        });
    config.jetty.addConnector(
        (server, http) -> connector(server, http, site, served.app().health()));
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new EarlyProblems());
          server.setHandler(new GracefulHandler(idle));
          RequestLimits.boundConnections(server);
          server.setStopTimeout(PATIENCE.toMillis());
        });
    OriginGuard guard = new OriginGuard(served.access().authentication());
    config.routes.before(RequestId::begin);
    config.routes.before(guard::protect);
    config.routes.before(guard::check);
    config.routes.before(StrictQuery::checkPath);
    Pages.addTo(config, site.embedders());
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, ServerAddress site, ServiceHealth health) {
    TlsFiles tls = site.tls();
    ServerConnector connector =
        tls == null
            ? new ServerConnector(server, new AddressRepair(http))
            : TlsConnector.of(server, http, tls, health);
    connector.setHost(site.host());
    connector.setPort(site.port());
    return connector;
  }

  /** All there is to call. */
  Endpoints endpoints() {
    return endpoints;
  }

  /** The port it answers at. */
  public int port() {
    return javalin.port();
  }

  /**
   * Takes no more requests, and stops when those under way are answered, or have had their time:
   * some never send what they began.
   */
  @Override
  public void close() {
    stream.close();
    idle.close();
    try {
      javalin.stop();
    } catch (JavalinException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      LOGGER.log(Level.WARNING, "Requests were cut off that were not answered in " + PATIENCE);
    }
  }
}
