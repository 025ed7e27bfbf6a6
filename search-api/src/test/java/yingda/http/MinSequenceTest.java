package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.testing.Draft;

/** Who wrote elsewhere reads it here. */
class MinSequenceTest {
  private static final Signature WRITER = new Signature("王芳", "测试");

  private static RunningService service;
  private static DocumentStore elsewhere;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS);
    elsewhere = new DataDirectory(data).openStore(Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    elsewhere.close();
    service.close();
  }

  /** The service is not told of what another process writes, and looks 5 times a second. */
  @Test
  void whatWasWrittenElsewhereIsFoundAtOnce() {
    for (int i = 0; i < 10; i++) {
      String question = "第" + i + "号柜台几点开门";
      elsewhere.append(List.of(Edit.put(Draft.faq("faq/desk-" + i, question, i + " 点。"), WRITER)));
      String sequence = String.valueOf(elsewhere.lastSequence());
      Answer found =
          i % 2 == 0
              ? service.client().get("/v1/search", "q", question, "min-sequence", sequence)
              : service
                  .client()
                  .post(
                      "/v1/replies?min-sequence=" + sequence, "{\"query\": \"" + question + "\"}");
      assertThat(found.status()).as(found.body()).isEqualTo(200);
      assertThat(found.body()).contains("faq/desk-" + i);
    }
  }

  @Test
  void whatIsNotThereIsToldWithThePosition() {
    long beyond = elsewhere.lastSequence() + 1_000;
    Answer refused = service.client().get("/v1/suggest?q=a&min-sequence=" + beyond);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text("/code")).isEqualTo("sequence-behind");
    assertThat(refused.json().at("/params/applied").asLong())
        .isPositive()
        .isLessThanOrEqualTo(elsewhere.lastSequence());
    assertThat(refused.header("Retry-After")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999"})
  void whatIsNoSequenceIsRefused(String text) {
    Answer refused = service.client().get("/v1/search?q=a&min-sequence=" + text);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("min-sequence");
  }
}
