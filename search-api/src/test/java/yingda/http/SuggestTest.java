package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SuggestTest {
  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(Sample.RETURNS, Sample.FREIGHT, Sample.EXCHANGE, Sample.COMPENSATION);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer suggest(String... parameters) {
    Answer answer = service.client().get("/v1/suggest", parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static List<String> ids(Answer answer) {
    return answer.texts("/suggestions", "documentId");
  }

  @Test
  void aBeginningIsCompletedToWholeQuestions() {
    Answer answer = suggest("q", "退货运");
    JsonNode first = answer.json().at("/suggestions/0");
    assertThat(first.path("documentId").asString()).isEqualTo("faq/freight");
    assertThat(first.path("question").asString()).isEqualTo("退货运费谁承担？");
    assertThat(answer.number("/sequence")).isEqualTo(4);
  }

  @Test
  void theWordingThatMatchedIsShownWithWhatWasTyped() {
    JsonNode first = suggest("q", "怎么退货").json().at("/suggestions/0");
    String matched = first.path("matched").asString();
    assertThat(matched).isEqualTo("怎么退货");
    assertThat(String.join("", Highlighted.parts(first.path("highlights"), matched)))
        .isEqualTo("怎么退货");
  }

  @Test
  void thereAreNoMoreThanTheLimit() {
    assertThat(ids(suggest("q", "退货"))).hasSize(2);
    assertThat(ids(suggest("q", "退货", "limit", "1"))).hasSize(1);
  }

  @Test
  void onlyAgentsAreOfferedWhatIsInternal() {
    assertThat(ids(suggest("q", "要求赔偿", "channel", "agent")))
        .containsExactly("script/compensation");
    assertThat(ids(suggest("q", "要求赔偿"))).isEmpty();
  }

  @Test
  void aKindNarrowsThem() {
    assertThat(ids(suggest("q", "退货", "kind", "manual"))).isEmpty();
    assertThat(ids(suggest("q", "退货", "kind", "faq"))).hasSize(2);
  }
}
