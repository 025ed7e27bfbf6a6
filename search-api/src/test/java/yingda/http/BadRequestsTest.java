package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
  void aBrowserIsToldTheOtherMethodsToo() throws IOException {
    RawRequest request = RawRequest.of("DELETE", "/v1/releases").with("Accept", "text/html");
    Answer answer = request.send(service.port());
    assertThat(answer.header("Allow")).contains("GET", "POST");
    assertThat(answer.text("/detail")).contains("GET", "POST");
  }

  @Test
  void everyAnswerIsTakenAsWhatItSaysItIsAndByOurPagesOnly() throws IOException {
    for (String target :
        List.of(
            "/",
            "/desk",
            "/agent/main.js",
            "/v1/search?q=a",
            "/v1/reports/record?format=csv",
            "/v1/export",
            "/health/live",
            "/v1/nothing",
            "/nothing",
            "/%")) {
      Answer answer = RawRequest.get(target).send(service.port());
      assertThat(answer.header("X-Content-Type-Options")).as(target).isEqualTo("nosniff");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).as(target).isEqualTo("same-origin");
    }
    assertThat(RawRequest.get("/embed.js").send(service.port()).headers().map())
        .containsEntry("Cross-Origin-Resource-Policy", List.of("cross-origin"));
  }

  /** A link in a ticket leads to the desk, and a ticket system shows it in a frame. */
  @Test
  void pagesMayBeLedToFromAnywhere() throws IOException {
    RawRequest link =
        RawRequest.get("/desk")
            .with("Sec-Fetch-Site", "cross-site")
            .with("Sec-Fetch-Mode", "navigate");
    assertThat(link.send(service.port()).status()).isEqualTo(200);
    RawRequest script = RawRequest.get("/embed.js").with("Sec-Fetch-Site", "cross-site");
    assertThat(script.send(service.port()).status()).isEqualTo(200);
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
