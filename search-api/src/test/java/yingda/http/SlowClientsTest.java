package yingda.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends slowly keeps nobody else from an answer. */
class SlowClientsTest {
  private static final int MORE_THAN_THREADS = 40;
  private static final int DRIP_MILLIS = 100;

  /** How many bytes say the status. */
  private static final int STATUS = "HTTP/1.1 408".length();

  private final List<Socket> slow = new ArrayList<>();
  private RunningService service;

  @BeforeEach
  void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS);
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : slow) {
      socket.close();
    }
    service.close();
  }

  private void begin(int count, RawRequest request) throws IOException {
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
      slow.add(socket);
      socket.getOutputStream().write(request.bytes());
    }
  }

  private static RawRequest half(String method, String target) {
    return RawRequest.json(method, target, "{").with("Content-Length", "60000");
  }

  /** Longer than any of them waits: had they threads, this would come when they are cut off. */
  private Answer ask(String target) throws IOException {
    return RawRequest.get(target).send(service.port());
  }

  @Test
  void halfBodiesHoldNoThreads() throws IOException {
    begin(MORE_THAN_THREADS, half("POST", "/v1/replies"));
    begin(MORE_THAN_THREADS, half("PUT", "/v1/documents/faq/x"));
    begin(MORE_THAN_THREADS, half("POST", "/v1/imports"));
    assertThat(ask("/health/live").status()).isEqualTo(200);
    assertThat(ask("/v1/suggest?q=a").status()).isEqualTo(200);
    assertThat(slow).noneMatch(SlowClientsTest::isAnswered);
  }

  private static boolean isAnswered(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void aBodyThatDripsIsGivenUp() throws IOException {
    begin(1, half("POST", "/v1/replies"));
    Socket dripping = slow.getFirst();
    dripping.setSoTimeout(DRIP_MILLIS);
    String answer = "";
    while (answer.isEmpty()) {
      dripping.getOutputStream().write(' ');
      try {
        answer = new String(dripping.getInputStream().readNBytes(STATUS), US_ASCII);
      } catch (SocketTimeoutException e) {
        // Not answered yet: the next drop.
      }
    }
    assertThat(answer).isEqualTo("HTTP/1.1 408");
  }
}
