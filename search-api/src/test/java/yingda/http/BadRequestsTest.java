package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadRequestsTest {
  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS);
  }

  @AfterAll
  static void theServiceStillAnswers() {
    try (RunningService unharmed = service) {
      Client client = unharmed.client();
      assertThat(client.get("/v1/search", "q", "退货").texts("/hits", "documentId"))
          .containsExactly("faq/returns");
      assertThat(client.get("/health/ready").number("/sequence")).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "yingda.http.BadAddresses#queries",
    "yingda.http.BadAddresses#parameters",
    "yingda.http.BadAddresses#routes",
    "yingda.http.BadAddresses#ids",
    "yingda.http.BadAddresses#headers",
    "yingda.http.BadBodies#malformed",
    "yingda.http.BadBodies#questions",
    "yingda.http.BadBodies#documents",
    "yingda.http.BadBodies#others"
  })
  void aBadRequestIsRefusedWithARemedy(BadRequest bad) throws IOException {
    bad.check(bad.request().send(service.port()));
  }

  @Test
  void aRefusedMethodIsToldTheOthers() throws IOException {
    Answer answer = RawRequest.of("POST", "/v1/documents/faq/x").send(service.port());
    assertThat(answer.header("Allow")).contains("GET", "PUT", "DELETE");
  }

  @Test
  void aBodyThatBreaksOffIsTheCallersError() throws IOException {
    RawRequest half =
        RawRequest.json("POST", "/v1/replies", "{\"query\":").with("Content-Length", "100");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(half.bytes());
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("broke off");
    }
  }
}
