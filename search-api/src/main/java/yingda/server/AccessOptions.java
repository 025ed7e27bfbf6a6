package yingda.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yingda.access.AccessStore;
import yingda.access.WebOrigin;
import yingda.app.Access;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.http.ServerAddress;
import yingda.http.TlsFiles;
import yingda.knowledge.DataDirectory;

/** Who can reach the service, and how. */
final class AccessOptions {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
  private static final int HIGHEST_PORT = 65_535;
  private static final int HIGHEST_RATE = 1_000_000;
  private static final int MOST_DAYS = 3_650;

  @Option(
      names = "--host",
      description = {
        "Address to bind, default ${DEFAULT-VALUE}.",
        "Any other than this machine's own needs a key or --oidc-issuer, and TLS or --behind-proxy."
      })
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      description = "Port, 0 picks a free one and prints it, default ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--public-url",
      paramLabel = "ORIGIN",
      description = {
        "Where people open this service, such as https://kb.example.com.",
        "Webhooks and what colleagues are told in chats link there."
      })
  private String publicUrl = "";

  @Option(
      names = "--embed-origin",
      paramLabel = "ORIGIN",
      description =
          "Whose pages may show the desk in a frame, such as https://tickets.example.com;"
              + " repeatable.")
  private List<String> embedders = List.of();

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Certificate chain in PEM; read again when it changes.")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "Its private key in PEM, PKCS#8, not encrypted.")
  private @Nullable Path key;

  @Option(
      names = "--behind-proxy",
      description =
          "A reverse proxy speaks TLS for this service; what its headers Forwarded or X-Forwarded-*"
              + " say is believed.")
  private boolean behindProxy;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests that each key may make in a minute, default ${DEFAULT-VALUE}.")
  private int rate = ServerAddress.MOST_PER_MINUTE;

  @Option(
      names = "--access-log",
      description =
          "Log a line for each request: method, route, status, time, key and request id; no words.")
  private boolean accessLog;

  @Option(
      names = "--audit-log",
      paramLabel = "DAYS",
      description = "Days for which is kept what was done and refused, default ${DEFAULT-VALUE}.")
  private int auditLog = (int) Access.KEPT.toDays();

  /**
   * @param isClosed whether nobody comes in without a sign-in, even where there is no key
   * @throws RejectedException if an option is not what it may be, or strangers could come in
   */
  void check(DataDirectory directory, boolean isClosed) {
    checkValues();
    boolean isReachable = !LOOPBACK.contains(host);
    if ((isReachable || behindProxy) && !isClosed && !hasKey(directory)) {
      throw Refusal.invalid("reachable-host")
          .with("value", isReachable ? host : "--behind-proxy")
          .at("--host");
    }
    if (isReachable && certificate == null && !behindProxy) {
      throw Refusal.invalid("reachable-in-clear").with("value", host).at("--host");
    }
  }

  /**
   * @throws RejectedException if an option is not what it may be, or files of TLS can't be used
   */
  void checkValues() {
    TlsFiles tls = site().tls();
    if (tls != null) {
      tls.check();
    }
    if (!publicUrl.isEmpty()) {
      WebOrigin.check("--public-url", publicUrl());
    }
    bounded("--port", "not-a-port", port, 0, HIGHEST_PORT);
    bounded("--rate", "out-of-range", rate, 1, HIGHEST_RATE);
    bounded("--audit-log", "out-of-range", auditLog, 1, MOST_DAYS);
  }

  static void bounded(String option, String code, int value, int least, int most) {
    if (value < least || value > most) {
      throw Refusal.invalid(code)
          .with("value", value)
          .with("least", least)
          .with("most", most)
          .at(option);
    }
  }

  private static boolean hasKey(DataDirectory directory) {
    if (!directory.isBegun()) {
      return false;
    }
    try (AccessStore access = directory.openAccess()) {
      return !access.keys().isEmpty();
    }
  }

  /** The origin that people open this service by; empty if that is not said. */
  String publicUrl() {
    return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
  }

  /** How long what was done is kept. */
  Duration kept() {
    return Duration.ofDays(auditLog);
  }

  ServerAddress site() {
    if ((certificate == null) != (key == null)) {
      throw Refusal.invalid("half-tls").at(certificate == null ? "--tls-certificate" : "--tls-key");
    }
    TlsFiles tls = certificate == null || key == null ? null : new TlsFiles(certificate, key);
    return new ServerAddress(host, port, embedders, rate, tls, behindProxy, accessLog);
  }

  /** Whether it is bound to all addresses of this machine, none of which it is named by. */
  boolean isEverywhere() {
    return EVERYWHERE.contains(host);
  }

  /** The address to open on this machine, at the port that it got. */
  String address(int actual) {
    String here = isEverywhere() ? "127.0.0.1" : host;
    String name = here.contains(":") ? "[" + here + "]" : here;
    return (certificate == null ? "http://" : "https://") + name + ":" + actual + "/";
  }
}
