package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered while the index is made. */
class StartUpTest {
  @Test
  void itLivesAndIsNotReadyAndGivesNoReplyUntilAllIsFound(@TempDir Path data) {
    try (RunningService service = RunningService.in(data)) {
      Client client = service.client();
      service
          .knowledge()
          .beforeAnswers(
              () -> {
                assertThat(client.get("/health/live").status()).isEqualTo(200);
                Answer ready = client.get("/health/ready");
                assertThat(ready.status()).isEqualTo(503);
                assertThat(ready.text("/status")).isEqualTo("catching up");
                Answer refused = client.post("/v1/replies", "{\"query\": \"怎么退货\"}");
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.text("/code")).isEqualTo("index-behind");
                assertThat(refused.header("Retry-After")).isNotEmpty();
                assertThat(client.get("/v1/documents").status()).isEqualTo(200);
                Answer written = client.put(Sample.faq("faq/a", "怎么退货？", "七天。"), Seen.NOTHING);
                assertThat(written.status()).isEqualTo(201);
              });
      service.knowledge().catchUp();
      assertThat(client.get("/health/ready").status()).isEqualTo(200);
      assertThat(client.post("/v1/replies", "{\"query\": \"怎么退货\"}").status()).isEqualTo(200);
    }
  }
}
