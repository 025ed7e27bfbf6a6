package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words and golden questions over HTTP. */
class TuningTest {
  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS, Sample.FREIGHT, Sample.INVOICE);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String files(String text) {
    return "{\"files\": {\"golden/faq.tsv\": \"" + text + "\"}";
  }

  @Test
  void anEditIsRehearsedThenPutInPlace() {
    Client client = service.client();
    String edit = files("发票从哪儿下载\\tfaq/invoice\\n");

    Answer rehearsal = client.post("/v1/tuning/rehearsal", edit + "}");
    assertThat(rehearsal.status()).isEqualTo(200);
    assertThat(rehearsal.json().at("/after/top1").asDouble()).isEqualTo(1);

    String body = edit + ", \"author\": \"王芳\", \"note\": \"新的问法\"}";
    Seen read = Seen.tag(client.get("/v1/tuning").header("ETag"));
    Answer put = client.putJson("/v1/tuning", body, read);
    assertThat(put.status()).isEqualTo(200);
    assertThat(client.get("/v1/tuning").json().at("/files/golden~1faq.tsv").asString())
        .startsWith("发票从哪儿下载");
    assertThat(client.putJson("/v1/tuning", body, read).status()).isEqualTo(412);
  }

  @Test
  void whatBreaksARuleIsNamed() {
    Answer refused = service.client().post("/v1/tuning/rehearsal", files("没有制表符") + "}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/detail")).startsWith("golden/faq.tsv:1: needs two columns");
    assertThat(refused.body()).doesNotContain("/tmp");
  }
}
