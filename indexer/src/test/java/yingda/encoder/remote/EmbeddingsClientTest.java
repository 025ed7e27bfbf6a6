package yingda.encoder.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Explained;
import yingda.document.Language;
import yingda.encoder.EncodingException;

class EmbeddingsClientTest {
  private static final RetryPolicy THREE_ATTEMPTS =
      new RetryPolicy(Duration.ofMinutes(1), 3, Duration.ofMillis(1));

  private EmbeddingServer server;

  @BeforeEach
  void start() throws IOException {
    server = new EmbeddingServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void modelWordingsAndKeyAreSent() {
    ask(server.base(), "退货", "运费");
    assertThat(server.received())
        .containsExactly(
            new EmbeddingServer.Received(
                "/v1/embeddings",
                "Bearer sk-secret",
                new EmbeddingsRequest("bge-m3", List.of("退货", "运费"))));
  }

  @Test
  void vectorsComeInTheOrderOfTheWordings() {
    assertThat(ask(server.base(), "a", "bb"))
        .containsExactly(new float[] {1, 'a'}, new float[] {2, 'b'});
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void whatPassesIsTriedAgain(int status) {
    server.answering(status, "", "");
    assertThat(ask(server.base(), "a")).hasSize(1);
    assertThat(server.received()).hasSize(3);
  }

  @Test
  void afterTheLastAttemptItIsGivenUp() {
    server.answering(503, "", "", "");
    assertFails(server.base(), "answered 503");
    assertThat(server.received()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 404})
  void whatDoesNotPassIsNotTriedAgain(int status) {
    server.answering(status, "the key sk-secret is wrong");
    assertFails(server.base(), "answered " + status + ", check address, model and key");
    assertThat(server.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``| answer",
        "<html>| answer line 1",
        "{}| data",
        "{'data': [{'index': 0, 'embedding': 'sk-secret'}]}| data[0].embedding",
        "{'data': [{'index': 1, 'embedding': [1]}]}| data",
        "{'data': [{'index': 0, 'embedding': [1]}, {'index': 0, 'embedding': [1]}]}| data"
      })
  void whatIsNotOneEmbeddingForEachWordingFails(String answer, String place) {
    server.answering(200, answer.replace('\'', '"'));
    assertFails(server.base(), "answered no embeddings, see " + place + ", check its address");
  }

  @Test
  void anEndpointThatIsNotThereFails() {
    server.close();
    assertFails(server.base(), "does not answer, check address and network");
  }

  @Test
  void aBodyThatNeverEndsIsNotWaitedFor() throws IOException {
    RetryPolicy impatient = new RetryPolicy(Duration.ofMillis(200), 1, Duration.ZERO);
    CompletableFuture<Void> enough = new CompletableFuture<>();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerWithHeadersOnly(socket, enough));
      URI base = URI.create("http://localhost:" + socket.getLocalPort());
      assertFails(base, impatient, "does not answer");
    } finally {
      enough.complete(null);
    }
  }

  private static void answerWithHeadersOnly(ServerSocket server, CompletableFuture<Void> enough) {
    try (Socket socket = server.accept()) {
      String headers = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
      socket.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));
      enough.join();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void anInterruptedThreadStopsWaiting() {
    Thread.currentThread().interrupt();
    assertFails(server.base(), "was not waited for");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static List<float[]> ask(URI base, String... wordings) {
    return ask(base, THREE_ATTEMPTS, wordings);
  }

  private static List<float[]> ask(URI base, RetryPolicy patience, String... wordings) {
    EndpointSettings settings = new EndpointSettings(base, "bge-m3", null);
    try (EmbeddingsClient endpoint = new EmbeddingsClient(settings, "sk-secret")) {
      return endpoint.embeddings(List.of(wordings), patience);
    }
  }

  private static void assertFails(URI base, String why) {
    assertFails(base, THREE_ATTEMPTS, why);
  }

  private static void assertFails(URI base, RetryPolicy patience, String why) {
    assertThatThrownBy(() -> ask(base, patience, "a"))
        .isInstanceOf(EncodingException.class)
        .hasMessageStartingWith(base + "/embeddings: the embedding endpoint ")
        .hasMessageContaining(why)
        .hasMessageNotContaining("sk-secret")
        .satisfies(
            failure ->
                assertThat(Explained.text(failure, Language.ZH))
                    .startsWith(base + "/embeddings：")
                    .contains("向量服务"));
  }
}
