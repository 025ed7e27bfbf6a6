package yingda.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Picture;

/** Who sends slowly keeps nobody else from an answer. */
class SlowClientsTest {
  private static final int MORE_THAN_THREADS = RequestLimits.THREADS + 10;

  /** Refusals after which those who take sips are not cut off any more; each takes seconds. */
  private static final int MOST_REFUSED = 6;

  private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
  private static final int SIP = 100;
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

  /** Whoever takes a little now and then never idles. */
  @Test
  void answersThatAreSippedAreGivenUp() throws Exception {
    byte[] picture = Arrays.copyOf(PNG, Picture.MAX_BYTES);
    String address = Picture.of("picture", picture).address();
    assertThat(
            RawRequest.of("POST", "/v1/pictures")
                .with("Content-Type", "image/png")
                .body(picture)
                .send(service.port())
                .status())
        .isEqualTo(201);
    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      Socket sipping = new Socket();
      slow.add(sipping);
      sipping.setReceiveBufferSize(SIP);
      sipping.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
      sipping.getOutputStream().write(RawRequest.get(address).bytes());
      Thread unused = Thread.ofVirtual().start(() -> sip(sipping));
    }
    int refused = 0;
    while (refused < MOST_REFUSED && ask("/v1/suggest?q=a").status() != 200) {
      refused++;
    }
    assertThat(refused).isLessThan(MOST_REFUSED);
  }

  private static void sip(Socket socket) {
    try {
      while (socket.getInputStream().readNBytes(SIP).length > 0) {
        Thread.sleep(DRIP_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      // It is cut off, or the test is over.
    }
  }
}
