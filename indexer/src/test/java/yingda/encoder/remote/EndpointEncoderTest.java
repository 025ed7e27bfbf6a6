package yingda.encoder.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.RejectedException;
import yingda.encoder.EncodingException;

class EndpointEncoderTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));

  private EmbeddingServer server;
  private EndpointEncoder encoder;

  @BeforeEach
  void start() throws IOException {
    server = new EmbeddingServer();
    encoder = encoder(null, Map.of());
  }

  private EndpointEncoder encoder(@Nullable String variable, Map<String, String> environment) {
    EndpointSettings settings = new EndpointSettings(server.base(), "bge-m3", variable);
    return new EndpointEncoder(settings, environment::get, now::get);
  }

  @AfterEach
  void stop() {
    encoder.close();
    server.close();
  }

  @Test
  void aVectorIsMadeOfLengthOne() {
    server.answering(200, answer("3, -4"));
    assertThat(encoder.encode("退货")).containsExactly(0.6f, -0.8f);
  }

  @Test
  void aRepeatedQuestionCostsNoCall() {
    float[] first = encoder.encode("退货");
    float[] expected = first.clone();
    first[0] = 7;
    assertThat(encoder.encode("退货")).containsExactly(expected);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void manyWordingsAreSentInFewCalls() {
    List<String> wordings =
        IntStream.range(0, EndpointEncoder.BATCH + 6).mapToObj(i -> "退货" + i).toList();
    List<float[]> directions = encoder.encodeAll(wordings);
    assertThat(server.received().stream().map(sent -> sent.body().input()))
        .containsExactly(
            wordings.subList(0, EndpointEncoder.BATCH),
            wordings.subList(EndpointEncoder.BATCH, wordings.size()));
    assertThat(directions).hasSameSizeAs(wordings);
    assertThat(directions.getLast()).containsExactly(encoder.encode(wordings.getLast()));
  }

  @Test
  void questionsAndPassagesGetThePrefixThatTheModelWants() {
    EndpointSettings settings =
        new EndpointSettings(server.base(), "e5", null, "query: ", "passage: ");
    try (EndpointEncoder e5 = new EndpointEncoder(settings)) {
      e5.encode("退货");
      e5.encodeAll(List.of("退货", "运费"));
      assertThat(e5.fingerprint()).isNotEqualTo(encoder.fingerprint());
    }
    assertThat(server.received().stream().map(sent -> sent.body().input()))
        .containsExactly(List.of("query: 退货"), List.of("passage: 退货", "passage: 运费"));
  }

  @Test
  void nothingToEncodeIsAllZeroAndNotSent() {
    assertThat(encoder.encodeAll(List.of("a", "　 ")).getLast()).containsExactly(0, 0);
    assertThat(server.received().getFirst().body().input()).containsExactly("a");
    assertThat(encoder.encodeAll(List.of(" "))).containsExactly(new float[2]);
  }

  @Test
  void itAsksOnceHowLongItsVectorsAre() {
    assertThat(server.received()).isEmpty();
    assertThat(encoder.dimensions()).isEqualTo(2);
    assertThat(encoder.dimensions()).isEqualTo(2);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void aModelTooLargeForTheIndexFails() {
    server.answering(200, answer(String.join(",", Collections.nCopies(1025, "1"))));
    assertFails("退货", "model bge-m3 has 1025 dimensions, expected 1 to 1024, choose another model");
  }

  @Test
  void aModelThatChangesItsLengthFails() {
    encoder.encode("退货");
    server.answering(200, answer("1, 2, 3"));
    assertFails("运费", "has 3 dimensions, before it had 2, reindex");
  }

  @Test
  void afterAFailureQuestionsAreRefusedForAWhileUnlessTheyAreKnown() {
    encoder.encode("退货");
    server.answering(401, "");
    assertFails("运费", "answered 401");
    assertFails("运费", "failed just now");
    assertThat(encoder.encode("退货")).hasSize(2);
    assertThat(server.received()).hasSize(2);

    now.updateAndGet(instant -> instant.plusSeconds(10));
    assertThat(encoder.encode("运费")).hasSize(2);
  }

  @Test
  void theKeyComesFromTheEnvironment() {
    try (EndpointEncoder withKey = encoder("MY_KEY", Map.of("MY_KEY", "sk-secret\n"))) {
      withKey.encode("退货");
    }
    encoder.encode("退货");
    assertThat(server.received().stream().map(EmbeddingServer.Received::authorization))
        .containsExactly("Bearer sk-secret", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "sk-a\nsk-b", "密钥"})
  void whatCannotBeAKeyIsRejected(String key) {
    assertThatThrownBy(() -> encoder("MY_KEY", Map.of("MY_KEY", key)))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "MY_KEY: has no key in the environment, set it to the one for " + server.base());
  }

  @Test
  void aVariableThatIsNotSetIsRejected() {
    assertThatThrownBy(() -> encoder("MY_KEY", Map.of()))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("MY_KEY: has no key in the environment");
  }

  @Test
  void theFingerprintIsOfAddressAndModel() {
    assertThat(encoder.fingerprint()).isEqualTo(server.base() + " bge-m3");
  }

  private static String answer(String numbers) {
    return "{\"data\": [{\"index\": 0, \"embedding\": [" + numbers + "]}]}";
  }

  private void assertFails(String wording, String why) {
    assertThatThrownBy(() -> encoder.encode(wording))
        .isInstanceOf(EncodingException.class)
        .hasMessageContaining(why);
  }
}
