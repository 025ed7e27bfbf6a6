package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yingda.http.Client;
import yingda.testing.Awaiting;
import yingda.testing.SharedFiles;

/** nginx before some nodes, set up by the example that is part of the program. */
final class ReverseProxy implements AutoCloseable {
  private static final String PROGRAM = "nginx";
  private static final Pattern SERVER = Pattern.compile(" +server 127\\.0\\.0\\.1:(\\d+).*\n");

  private final Process process;
  private final int port;

  private ReverseProxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean isInstalled() {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
  }

  /**
   * @param directory for its files, made here
   * @param ports of the nodes
   */
  static ReverseProxy before(Path directory, List<Integer> ports) throws IOException {
    Files.createDirectory(directory);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path configuration = directory.resolve("nginx.conf");
    Files.writeString(configuration, configuration(ports, port));
    String own =
        "daemon off; pid %s/nginx.pid; error_log %s/error.log;".formatted(directory, directory);
    ProcessBuilder command =
        new ProcessBuilder(
            PROGRAM, "-c", configuration.toString(), "-p", directory.toString(), "-g", own);
    command.environment().merge("PATH", "/usr/sbin", (path, more) -> path + ":" + more);
    Process process = command.redirectErrorStream(true).redirectOutput(Redirect.INHERIT).start();
    ReverseProxy proxy = new ReverseProxy(process, port);
    Awaiting.until("nginx", proxy::isListening);
    return proxy;
  }

  /** Each request goes to another node, where a client of the example stays at one. */
  private static String configuration(List<Integer> ports, int port) throws IOException {
    String example = Files.readString(SharedFiles.root().resolve("deploy/nginx.conf"));
    Matcher server = SERVER.matcher(example);
    assertThat(server.find()).isTrue();
    String servers =
        ports.stream()
            .map(node -> server.group().replace(server.group(1), node.toString()))
            .collect(Collectors.joining());
    String several = example.replaceAll("(?:" + SERVER.pattern() + ")+", servers);
    return several
        .replaceFirst("hash .* consistent;", Matcher.quoteReplacement("hash $request_id;"))
        .replaceFirst("listen 8080;", "listen 127.0.0.1:" + port + "; access_log off;");
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException notYet) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Client client() {
    return new Client(port);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
