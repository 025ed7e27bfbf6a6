package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.json.DocumentForm;
import yingda.json.Json;

/** Warnings before and with a write. */
class CheckTest {
  private static final Document DOUBTFUL =
      Sample.faq("faq/doubtful", Sample.FREIGHT.entries().getFirst().question(), "应该可以。");

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS, Sample.FREIGHT, Sample.INVOICE);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aDocumentCanBeCheckedWithoutWritingIt() {
    Answer check = service.client().post("/v1/documents/faq/doubtful/check", form(DOUBTFUL));

    assertThat(check.status()).isEqualTo(200);
    assertThat(check.texts("/findings", "rule")).containsExactly("uncertain", "duplicate");
    assertThat(check.text("/findings/0/place/field")).isEqualTo("answer");
    assertThat(check.number("/findings/0/place/end")).isEqualTo(4);
    assertThat(check.text("/findings/0/message/zh")).startsWith("“应该可以”");
    assertThat(check.text("/findings/1/related/documentId")).isEqualTo("faq/freight");
    assertThat(service.client().get("/v1/documents/faq/doubtful").status()).isEqualTo(404);
  }

  @Test
  void aWriteSaysWhatWasFound() {
    Answer written = service.client().put(Sample.faq("faq/new", "能用吗？", "好像不行。"), Seen.NOTHING);
    assertThat(written.status()).isEqualTo(201);
    assertThat(written.texts("/findings", "rule")).containsExactly("uncertain");
  }

  @Test
  void whoeverPublishesHearsWhichGoldenQuestionsWouldChange(@TempDir Path data) {
    try (RunningService shop = RunningService.in(data).holding(Sample.FREIGHT, Sample.INVOICE)) {
      Client client = shop.client();
      Answer files = client.get("/v1/tuning");
      String golden = Json.write(Map.of("golden/faq.tsv", "退货运费谁来付\tfaq/freight\n"));
      String edit = "{\"author\":\"王芳\",\"note\":\"测试\",\"files\":" + golden + "}";
      assertThat(client.putJson("/v1/tuning", edit, Seen.tag(files.header("ETag"))).status())
          .isEqualTo(200);
      Document rival = Sample.faq("faq/who-pays", "退货运费谁来付？", "看原因。");
      String draft = form(rival).replace("\"document\"", "\"state\":\"draft\",\"document\"");
      assertThat(client.putJson("/v1/documents/faq/who-pays", draft, Seen.NOTHING).body())
          .doesNotContain("golden");

      Answer check = client.post("/v1/documents/faq/who-pays/check?golden=true", form(rival));
      assertThat(check.texts("/findings", "rule")).containsExactly("golden");
      assertThat(check.text("/findings/0/place/anchor")).isEqualTo("a");
      assertThat(check.text("/findings/0/related/documentId")).isEqualTo("faq/freight");
      assertThat(check.text("/findings/0/message/zh"))
          .isEqualTo("标准问题“退货运费谁来付”原来先答“退货运费谁承担？”（faq/freight），之后先答“退货运费谁来付？”（faq/who-pays）：答错了");
      assertThat(client.post("/v1/documents/faq/who-pays/check", form(rival)).body())
          .doesNotContain("golden");

      Answer published = client.act("faq/who-pays", "publish?golden=true", Seen.revision(1));
      assertThat(published.status()).isEqualTo(200);
      assertThat(published.texts("/findings", "rule")).containsExactly("golden");
      client.put(Sample.faq("faq/sync", "Sync", ""), Seen.NOTHING, "wait", "true");
      Answer retired = client.act("faq/who-pays", "retire?wait=true&golden=true", Seen.revision(2));
      assertThat(retired.texts("/findings", "rule")).containsExactly("golden");
      Answer restored = client.act("faq/who-pays", "restore", Seen.revision(3));
      assertThat(restored.body()).doesNotContain("golden");
    }
  }

  private static String form(Document document) {
    String json = Json.write(DocumentForm.of(document));
    return "{\"author\":\"王芳\",\"note\":\"测试\",\"document\":" + json + "}";
  }

  @Test
  void whatCouldNotBeWrittenIsNotChecked() {
    Answer check = service.client().post("/v1/documents/faq/a/check", "{\"author\":\"a\"}");
    assertThat(check.status()).isEqualTo(400);
  }
}
