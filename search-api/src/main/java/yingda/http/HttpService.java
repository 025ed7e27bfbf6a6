package yingda.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
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
  private final ChangeStream stream;

  private HttpService(Javalin javalin, ChangeStream stream) {
    this.javalin = javalin;
    this.stream = stream;
  }

  /**
   * Starts to answer.
   *
   * @param site at port 0 it picks a free one, see {@link #port}
   * @throws RejectedException IN_USE if another program listens at this port
   */
  public static HttpService start(Services served, ServerAddress site) {
    ChangeStream stream = new ChangeStream(served);
    Javalin javalin = Javalin.create(config -> configure(config, served, site, stream));
    try {
      return new HttpService(javalin.start(site.host(), site.port()), stream);
    } catch (JavalinBindException e) {
      throw new RejectedException(
          Reason.IN_USE,
          "port " + site.port(),
          "is taken by another program, stop it or use another port");
    }
  }

  private static void configure(
      JavalinConfig config, Services served, ServerAddress site, ChangeStream stream) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.threadPool = new QueuedThreadPool(Limits.THREADS, Limits.THREADS / 4);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new EarlyProblems());
          server.setHandler(new GracefulHandler(Limits.handlers()));
          Limits.boundConnections(server);
          server.setStopTimeout(PATIENCE.toMillis());
        });
    config.routes.before(OriginGuard::protect);
    config.routes.before(OriginGuard::check);
    Pages.addTo(config, site.embedders());
    new SearchRoutes(served).addTo(config.routes);
    // Before the addresses of documents, which may end in anything.
    new DiffRoutes(served).addTo(config.routes);
    new CheckRoutes(served).addTo(config.routes);
    new HistoryRoutes(served).addTo(config.routes);
    new WorkflowRoutes(served).addTo(config.routes);
    new RenameRoutes(served).addTo(config.routes);
    new DocumentRoutes(served).addTo(config.routes);
    new PictureRoutes(served).addTo(config.routes);
    new NameRoutes(served).addTo(config.routes);
    new ProductRoutes(served).addTo(config.routes);
    new FeedbackRoutes(served).addTo(config.routes);
    new GapRoutes(served).addTo(config.routes);
    new ChangeRoutes(served, stream).addTo(config.routes);
    new UsageRoutes(served).addTo(config.routes);
    new ImportRoutes(served).addTo(config.routes);
    new ExportRoutes(served).addTo(config.routes);
    new TuningRoutes(served).addTo(config.routes);
    new ReportRoutes(served).addTo(config.routes);
    new ReleaseRoutes(served).addTo(config.routes);
    new HealthRoutes(served).addTo(config.routes);
    Problems.handleIn(config.routes);
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
