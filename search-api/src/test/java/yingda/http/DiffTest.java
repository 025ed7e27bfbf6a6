package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing revisions over HTTP. */
class DiffTest {
  private static final String PATH = "/v1/documents/faq/freight/diff";

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(Sample.faq("faq/freight", "退货运费谁出？", "质量问题由商家承担运费，七天内退还。"))
            .holding(Sample.faq("faq/freight", "退货运费谁出？", "质量问题由商家承担运费，15天内退还。"))
            .holding(Sample.faq("faq/freight", "退货运费谁承担？", "质量问题由商家承担运费，15天内退还。"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer get(String path, String... parameters) {
    return service.client().get(path, parameters);
  }

  @Test
  void anyTwoRevisionsCanBeCompared() {
    Answer diff = get(PATH, "from", "1", "to", "2");
    assertThat(diff.status()).isEqualTo(200);
    assertThat(diff.number("/from/revision")).isEqualTo(1);
    assertThat(diff.text("/to/author")).isEqualTo("王芳");
    assertThat(diff.texts("/entries", "fate")).containsExactly("changed");
    assertThat(diff.texts("/entries/0/fields", "field")).containsExactly("answer");
    assertThat(diff.texts("/entries/0/fields/0/pieces", "fate"))
        .isEqualTo(List.of("kept", "deleted", "inserted", "kept"));
    assertThat(diff.texts("/entries/0/fields/0/pieces", "text"))
        .isEqualTo(List.of("质量问题由商家承担运费，", "七", "15", "天内退还。"));
  }

  @Test
  void withoutRevisionsItIsWhatTheNewestChanged() {
    Answer diff = get(PATH);
    assertThat(diff.number("/from/revision")).isEqualTo(2);
    assertThat(diff.number("/to/revision")).isEqualTo(3);
    assertThat(diff.texts("/fields", "field")).containsExactly("title");
    assertThat(diff.texts("/entries/0/fields", "field")).containsExactly("question");
  }

  @Test
  void anOlderRevisionCanBeTheTarget() {
    Answer diff = get(PATH, "from", "2", "to", "1");
    assertThat(diff.texts("/entries/0/fields/0/pieces", "text"))
        .isEqualTo(List.of("质量问题由商家承担运费，", "15", "七", "天内退还。"));
  }

  @Test
  void itCanBeReadAsAPage() {
    Answer page = get(PATH, "from", "1", "to", "2", "format", "html");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.body()).contains("<del>七</del><ins>15</ins>天内退还。");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(get(PATH, "to", "9").status()).isEqualTo(404);
    assertThat(get(PATH, "to", "9").text("/detail"))
        .isEqualTo("faq/freight: has no revision 9, its newest is 3");
    assertThat(get("/v1/documents/faq/none/diff").text("/detail"))
        .isEqualTo("faq/none: no such document, GET /v1/documents lists them");
    assertThat(get(PATH, "from", "0").status()).isEqualTo(400);
    assertThat(get(PATH, "format", "pdf").text("/detail")).contains("expected one of json, html");
  }
}
