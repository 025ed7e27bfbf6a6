package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that stops leaves nobody without an answer. */
class StopTest {
  private static final byte[] QUESTION = "{\"query\":\"怎么退货\"}".getBytes(UTF_8);

  /** Before the question; JSON may begin with them. */
  private static final int SPACES = 20_000;

  private static final long PAUSE_NANOS = 1_000_000;

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void aRequestUnderWayIsAnsweredFirst(@TempDir Path data) throws Exception {
    RunningService service = RunningService.in(data).holding(Sample.RETURNS);
    int port = service.port();
    try (Socket socket = new Socket(LOOPBACK, port);
        BufferedReader answer =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      String head =
          """
          POST /v1/replies HTTP/1.1
          Host: 127.0.0.1
          Content-Type: application/json
          Content-Length: LENGTH
          Expect: 100-continue
          Connection: close

          """;
      String sent = head.replace("LENGTH", Integer.toString(SPACES + QUESTION.length));
      socket.getOutputStream().write(sent.replace("\n", "\r\n").getBytes(UTF_8));
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      Thread stopping = Thread.ofPlatform().start(service::close);
      int written = writeUntilNoMoreRequests(port, socket.getOutputStream());
      socket.getOutputStream().write(" ".repeat(SPACES - written).getBytes(UTF_8));
      socket.getOutputStream().write(QUESTION);
      assertThat(answer.lines()).contains("HTTP/1.1 200 OK").anyMatch(line -> line.contains("退货"));
      stopping.join();
    }
  }

  /** Who writes nothing for a second is given up, and on a busy machine a stop takes longer. */
  private static int writeUntilNoMoreRequests(int port, OutputStream body) throws IOException {
    int written = 0;
    boolean answers = true;
    while (answers) {
      if (written < SPACES) {
        body.write(' ');
        written++;
      }
      LockSupport.parkNanos(PAUSE_NANOS); // or the body would be written before it stops
      try (Socket socket = new Socket(LOOPBACK, port)) {
        answers = socket.isConnected();
      } catch (ConnectException e) {
        answers = false;
      }
    }
    return written;
  }
}
