package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    String document = Json.write(DocumentForm.of(DOUBTFUL));
    String body = "{\"author\":\"王芳\",\"note\":\"测试\",\"document\":" + document + "}";
    Answer check = service.client().post("/v1/documents/faq/doubtful/check", body);

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
  void whatCouldNotBeWrittenIsNotChecked() {
    Answer check = service.client().post("/v1/documents/faq/a/check", "{\"author\":\"a\"}");
    assertThat(check.status()).isEqualTo(400);
  }
}
