package yingda.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it goes over the wire, also such as no decent client would send. Immutable. */
final class RawRequest {
  private static final int PATIENCE_MILLIS = 60_000;

  private final String line;
  private final Map<String, String> headers;
  private final byte @Nullable [] body;

  private RawRequest(String line, Map<String, String> headers, byte @Nullable [] body) {
    this.line = line;
    this.headers = headers;
    this.body = body;
  }

  static RawRequest get(String target) {
    return of("GET", target);
  }

  /**
   * @param target path and query as they are sent, in UTF-8 where they are not escaped
   */
  static RawRequest of(String method, String target) {
    return new RawRequest(
        method + " " + target + " HTTP/1.1\r\n", Map.of("Host", "localhost"), null);
  }

  static RawRequest json(String method, String target, String body) {
    return of(method, target)
        .with("Content-Type", "application/json")
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  RawRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new RawRequest(line, more, body);
  }

  RawRequest body(byte[] bytes) {
    return new RawRequest(line, headers, bytes);
  }

  /** What the service at this port says to it, held against the description of the service. */
  Answer send(int port) throws IOException {
    Answer answer = exchange(port);
    String[] parts = line.split("[ ?]", 3);
    DeclaredAnswers.read(() -> new Client(port).get("/openapi.json").body())
        .check(parts[0], parts[1], answer);
    return answer;
  }

  private Answer exchange(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket);
      return answer(socket.getInputStream().readAllBytes());
    }
  }

  private void write(Socket socket) {
    try {
      socket.getOutputStream().write(bytes());
    } catch (IOException e) {
      // The service may refuse a long request before its end; then it has answered already.
    }
  }

  byte[] bytes() {
    StringBuilder head = new StringBuilder(line);
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (body != null && !headers.containsKey("Content-Length")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    if (body != null) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }

  private static Answer answer(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException("no HTTP answer: " + text);
    }
    String[] head = text.substring(0, end).split("\r\n", -1);
    Map<String, List<String>> headers = new HashMap<>();
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(':');
      headers.put(head[i].substring(0, colon), List.of(head[i].substring(colon + 1).strip()));
    }
    int status = Integer.parseInt(head[0].split(" ", 3)[1]);
    return new Answer(status, HttpHeaders.of(headers, (n, v) -> true), text.substring(end + 4));
  }

  @Override
  public String toString() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
