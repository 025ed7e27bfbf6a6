package yingda.http;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import yingda.app.ServiceHealth;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** Speaks TLS, and goes on with another certificate as soon as its files are. */
final class TlsConnector {
  private static final Logger LOGGER = System.getLogger(TlsConnector.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final TlsFiles files;
  private final SslContextFactory.Server context = new SslContextFactory.Server();
  private List<FileTime> read;
  private volatile @Nullable RejectedException problem;

  private TlsConnector(TlsFiles files) {
    this.files = files;
    this.read = files.changed();
    context.setKeyStore(files.read());
    context.setKeyStorePassword(TlsFiles.PASSWORD);
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
  }

  /** One of a server, without an address as yet. */
  static ServerConnector of(
      Server server, HttpConfiguration http, TlsFiles files, ServiceHealth health) {
    TlsConnector tls = new TlsConnector(files);
    health.warnAlso(() -> tls.problem);
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector =
        new ServerConnector(
            server, new SslConnectionFactory(tls.context, "http/1.1"), new AddressRepair(secure));
    connector.addBean(tls.new Watch());
    return connector;
  }

  /** Looks whether the files changed, as long as the connector runs. */
  private final class Watch extends AbstractLifeCycle {
    private final ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("certificate").daemon().factory());

    @Override
    protected void doStart() {
      long millis = EVERY.toMillis();
      var unused =
          thread.scheduleWithFixedDelay(
              TlsConnector.this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() {
      thread.shutdownNow();
    }
  }

  /** What can't be used is told, and the last one that could goes on. */
  private void look() {
    try {
      List<FileTime> changed = files.changed();
      if (!changed.equals(read)) {
        read = changed;
        var store = files.read();
        context.reload(factory -> factory.setKeyStore(store));
        problem = null;
        LOGGER.log(Level.INFO, files.certificates() + ": is used from now on");
      }
    } catch (RejectedException unusable) {
      tell(unusable.getMessage());
    } catch (UncheckedIOException gone) {
      read = List.of();
      tell(String.valueOf(gone.getCause()));
    } catch (Exception failure) {
      tell(failure.toString());
    }
  }

  private void tell(@Nullable String why) {
    RejectedException now =
        Refusal.of(Reason.UNAVAILABLE, "certificate-as-before").with("problem", why).alone();
    RejectedException before = problem;
    problem = now;
    if (before == null || !String.valueOf(now.getMessage()).equals(before.getMessage())) {
      LOGGER.log(Level.WARNING, now.getMessage());
    }
  }
}
