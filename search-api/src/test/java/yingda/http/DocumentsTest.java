package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading documents, the log and the state of the service. */
class DocumentsTest {
  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(Sample.RETURNS, Sample.FREIGHT, Sample.INVOICE, Sample.COMPENSATION)
            .holding(Sample.faq("faq/freight", "退货运费谁出？", "看原因。"));
    Client client = service.client();
    client.put(Sample.faq("faq/gone", "旧问题？", "旧。"), Seen.NOTHING);
    client.delete("faq/gone", Seen.ANYTHING, "wait", "true");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer get(String path, String... parameters) {
    return service.client().get(path, parameters);
  }

  @Test
  void aListingLeadsFromPageToPage() {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      Answer page = get("/v1/documents", "limit", "2", "after", after);
      ids.addAll(page.texts("/documents", "id"));
      after = page.text("/next");
    } while (!after.isEmpty());

    assertThat(ids)
        .containsExactly("faq/freight", "faq/invoice", "faq/returns", "script/compensation");
  }

  @Test
  void aListingCanBeNarrowedAndShowRetiredDocuments() {
    assertThat(get("/v1/documents", "prefix", "script/").texts("/documents", "id"))
        .containsExactly("script/compensation");
    assertThat(get("/v1/documents", "kind", "script").texts("/documents", "audience"))
        .containsExactly("internal");
    Answer all = get("/v1/documents", "retired", "true", "prefix", "faq/g");
    assertThat(all.text("/documents/0/id")).isEqualTo("faq/gone");
    assertThat(all.text("/documents/0/state")).isEqualTo("retired");
  }

  @Test
  void aDocumentIsReadWithItsRevisionAndSignature() {
    Answer read = get("/v1/documents/faq/freight");

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo("\"2\"");
    assertThat(read.number("/revision")).isEqualTo(2);
    assertThat(read.number("/sequence")).isEqualTo(5);
    assertThat(read.text("/author")).isEqualTo("王芳");
    assertThat(read.text("/note")).isEqualTo("测试");
    assertThat(read.text("/document/entries/0/answer")).isEqualTo("看原因。");
    assertThat(read.json().has("html")).isFalse();
  }

  @Test
  void answersAreRenderedWhenAskedFor() {
    assertThat(get("/v1/documents/faq/invoice", "html", "true").text("/html/invoice"))
        .contains("<strong>订单详情</strong>");
  }

  @Test
  void aRetiredDocumentCanStillBeReadAndSaysSo() {
    assertThat(get("/v1/documents/faq/gone").text("/state")).isEqualTo("retired");
    assertThat(get("/v1/search", "q", "旧问题").texts("/hits", "documentId"))
        .doesNotContain("faq/gone");
  }

  @Test
  void theLogLeadsFromPageToPageInOrder() {
    List<String> changes = new ArrayList<>();
    long after = 0;
    Answer page = get("/v1/changes", "limit", "3");
    while (!page.json().at("/changes").isEmpty()) {
      page.json()
          .at("/changes")
          .forEach(change -> changes.add(change.path("kind").asString() + change.path("sequence")));
      assertThat(page.number("/last")).isEqualTo(7);
      after = page.number("/next");
      page = get("/v1/changes", "limit", "3", "after", String.valueOf(after));
    }
    assertThat(changes)
        .containsExactly("added1", "added2", "added3", "added4", "changed5", "added6", "retired7");
    assertThat(after).isEqualTo(7);
  }

  @Test
  void theLogLeadsBackFromItsEnd() {
    Answer newest = get("/v1/changes", "before", "end", "limit", "3");
    assertThat(newest.texts("/changes", "sequence")).containsExactly("7", "6", "5");
    String next = newest.json().at("/next").toString();
    assertThat(get("/v1/changes", "before", next, "limit", "2").texts("/changes", "sequence"))
        .containsExactly("4", "3");
    assertThat(get("/v1/changes", "before", next, "after", "2").status()).isEqualTo(400);
    assertThat(get("/v1/changes", "before", "1").texts("/changes", "sequence")).isEmpty();
  }

  @Test
  void theEndOfTheLogIsWhereItIsHoweverFarSomebodyAsks() {
    Answer page = get("/v1/changes", "after", "999999999");
    assertThat(page.json().at("/changes")).isEmpty();
    assertThat(page.number("/last")).isEqualTo(7);
  }

  @Test
  void theServiceSaysThatItLivesAndHowFarItIs() {
    assertThat(get("/health/live").text("/status")).isEqualTo("up");
    Answer ready = get("/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.text("/status")).isEqualTo("ready");
    assertThat(ready.number("/sequence")).isEqualTo(7);
    assertThat(ready.number("/applied")).isEqualTo(7);
  }
}
