package yingda.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.FluentWait;
import yingda.testing.Logged;

/** A service that speaks TLS, whose certificate is replaced under it. */
class TlsTest {
  /** The files are looked at every five seconds; a machine may have others to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private TlsFiles files;

  @BeforeEach
  void nameFiles() {
    files = new TlsFiles(folder.resolve("chain.pem"), folder.resolve("key.pem"));
  }

  private RunningService service() {
    ServerAddress site =
        new ServerAddress(
            "127.0.0.1", 0, List.of(), ServerAddress.MOST_PER_MINUTE, files, false, false);
    return RunningService.in(folder.resolve("data"), site);
  }

  @Test
  void whoeverComesNextIsShownTheCertificateThatIsThere() throws Exception {
    certificate("first", "EC").write(files);
    Certificates second = certificate("second", "RSA");
    try (Logged log = new Logged("yingda.http", Level.INFO);
        RunningService service = service();
        SSLSocket before = connected(service)) {
      assertThat(shown(before)).isEqualTo("CN=first");
      second.write(files);
      await(() -> shown(service).equals("CN=second"));
      assertThat(log.lines()).contains(files.certificates() + ": is used from now on");
      assertThat(status(before)).startsWith("HTTP/1.1 200");
      assertThat(shown(before)).isEqualTo("CN=first");
    }
  }

  /** As who renews by hand does it: made before, moved here now. */
  @Test
  void oneThatIsOlderThanItsKeyIsSeenToo() throws Exception {
    certificate("first", "EC").write(files);
    Instant noon = Instant.parse("2026-06-01T04:00:00Z");
    Files.setLastModifiedTime(files.certificates(), FileTime.from(noon));
    Files.setLastModifiedTime(files.key(), FileTime.from(noon.plusSeconds(60)));
    try (RunningService service = service()) {
      assertThat(shown(service)).isEqualTo("CN=first");
      certificate("second", "EC").write(files);
      Files.setLastModifiedTime(files.certificates(), FileTime.from(noon.minusSeconds(60)));
      Files.setLastModifiedTime(files.key(), FileTime.from(noon.plusSeconds(60)));
      await(() -> shown(service).equals("CN=second"));
    }
  }

  @Test
  void oneThatCannotBeUsedLeavesTheFormerAndIsTold() throws Exception {
    certificate("first", "EC").write(files);
    Certificates second = certificate("second", "EC");
    try (Logged log = new Logged("yingda.http");
        RunningService service = service()) {
      assertThat(warning(service)).doesNotContain("certificate");
      Files.writeString(files.certificates(), "-----BEGIN CERTIFICATE-----\nnone\n");
      await(() -> warning(service).contains("the certificate stays as it was"));
      assertThat(log.lines()).anyMatch(line -> line.contains(files.certificates().toString()));
      assertThat(shown(service)).isEqualTo("CN=first");
      second.writeCertificate(files.certificates());
      await(() -> warning(service).contains("is of another private key"));
      assertThat(shown(service)).isEqualTo("CN=first");
      Files.delete(files.key());
      await(() -> warning(service).contains("NoSuchFile"));
      assertThat(shown(service)).isEqualTo("CN=first");
      second.writeKey(files.key());
      await(() -> shown(service).equals("CN=second"));
      assertThat(warning(service)).doesNotContain("certificate");
    }
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() throws Exception {
    certificate("first", "EC").write(files);
    files.check();
    for (String algorithm : List.of("EC", "RSA")) {
      certificate("other" + algorithm, algorithm).writeKey(files.key());
      assertThatThrownBy(files::check)
          .hasMessageContaining("chain.pem")
          .hasMessageContaining("is of another private key");
    }
  }

  @Test
  void theCookieOfASessionStaysOnTls() throws Exception {
    certificate("first", "EC").write(files);
    try (RunningService service = service();
        SSLSocket socket = connected(service)) {
      String key = keyOfAdmin(service);
      String body = "{\"key\":\"" + key + "\"}";
      String answer =
          exchange(
              socket,
              "POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Content-Length: "
                  + body.length()
                  + "\r\nConnection: close\r\n\r\n"
                  + body);
      assertThat(answer).startsWith("HTTP/1.1 201").contains("; Secure").contains("HttpOnly");
    }
  }

  private static String keyOfAdmin(RunningService service) {
    var signingIn = service.access().signingIn();
    return signingIn.beFirst(signingIn.firstCode().text(), "李雷", "").made().secret().text();
  }

  private Certificates certificate(String name, String algorithm) {
    return Certificates.of(folder, name, algorithm);
  }

  private static void await(BooleanSupplier condition) {
    boolean unused =
        new FluentWait<>(condition)
            .withTimeout(PATIENCE)
            .pollingEvery(Duration.ofMillis(200))
            .until(BooleanSupplier::getAsBoolean);
  }

  private static String shown(RunningService service) {
    try (SSLSocket socket = connected(service)) {
      return shown(socket);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String shown(SSLSocket socket) throws IOException {
    X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
    return shown.getSubjectX500Principal().getName();
  }

  private static String warning(RunningService service) {
    try (SSLSocket socket = connected(service)) {
      return exchange(
          socket, "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String status(SSLSocket socket) throws IOException {
    return exchange(
        socket, "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  private static String exchange(SSLSocket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  /** Whoever it is: these signed themselves. */
  private static SSLSocket connected(RunningService service)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), service.port());
    socket.startHandshake();
    return socket;
  }

  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
