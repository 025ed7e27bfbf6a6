package yingda.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yingda.document.Document;

class SearchTest {
  private static final String LONG =
      "先看快递单上的签收时间。".repeat(30) + "超过时限就走保价理赔，理赔款三天内到账。" + "其余照旧。".repeat(30);

  private static final int GIFTS = 25;

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(
                Sample.tagged(Sample.RETURNS, "售后组", "退货", "售后"),
                Sample.tagged(Sample.FREIGHT, "物流组", "退货"),
                Sample.tagged(Sample.EXCHANGE, "售后组", "售后"),
                Sample.COMPENSATION,
                Sample.edition("manual/db/return@2.0", "db", "[2.0,3.0)", "退货到仓库。"),
                Sample.faq("faq/lost", "快递丢了怎么办？", LONG))
            .holding(
                IntStream.range(0, GIFTS)
                    .mapToObj(i -> Sample.faq("faq/gift/" + i, "积分能换几号礼品？" + i, "礼品 " + i))
                    .toArray(Document[]::new));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer search(String... parameters) {
    Answer answer = service.client().get("/v1/search", parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static List<String> ids(Answer answer) {
    return answer.texts("/hits", "documentId");
  }

  @Test
  void facetsCountAllHitsByValue() {
    Answer found = search("q", "退货");

    assertThat(ids(found))
        .containsExactlyInAnyOrder(
            "faq/returns", "faq/freight", "faq/exchange", "manual/db/return@2.0");
    assertThat(found.number("/total")).isEqualTo(4);
    assertThat(found.number("/facets/kind/faq")).isEqualTo(3);
    assertThat(found.number("/facets/kind/manual")).isEqualTo(1);
    assertThat(found.number("/facets/tag/退货")).isEqualTo(2);
    assertThat(found.number("/facets/owner/物流组")).isEqualTo(1);
    assertThat(found.number("/facets/product/db")).isEqualTo(1);
    assertThat(found.number("/sequence")).isEqualTo(6 + GIFTS);
  }

  @Test
  void filtersNarrowTheHits() {
    assertThat(ids(search("q", "退货", "kind", "manual"))).containsExactly("manual/db/return@2.0");
    assertThat(ids(search("q", "退货", "tag", "售后"))).containsExactly("faq/returns", "faq/exchange");
    assertThat(ids(search("q", "退货", "owner", "物流组"))).containsExactly("faq/freight");
    assertThat(ids(search("q", "退货", "owner", "法务组"))).isEmpty();
  }

  @Test
  void pagesFollowOneAnotherWithoutGapsOrRepeats() {
    List<String> whole = ids(search("q", "积分", "limit", "100"));
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < whole.size(); offset += 4) {
      Answer page = search("q", "积分", "offset", String.valueOf(offset), "limit", "4");
      assertThat(page.number("/total")).isEqualTo(GIFTS);
      paged.addAll(ids(page));
    }
    assertThat(paged).hasSize(GIFTS).isEqualTo(whole);
    assertThat(ids(search("q", "积分", "offset", "500"))).isEmpty();
  }

  @Test
  void quotedWordsMustStandThereAsTheyAre() {
    assertThat(ids(search("q", "\"运费谁承担\""))).containsExactly("faq/freight");
    assertThat(ids(search("q", "退货 \"无理由\""))).containsExactly("faq/returns");
    assertThat(ids(search("q", "\"承担谁运费\""))).isEmpty();
  }

  @Test
  void operatorsMeanNothingInASearch() {
    List<String> plain = ids(search("q", "退货 运费"));
    assertThat(plain).isNotEmpty();
    assertThat(ids(search("q", "+退货 && -(运费) || ! {} [] ^~*?:\\/"))).isEqualTo(plain);
  }

  @Test
  void theSnippetShowsWhereALongAnswerMatched() {
    JsonNode hit = search("q", "保价理赔").json().at("/hits/0");

    String snippet = hit.path("snippet").asString();
    assertThat(snippet).hasSizeLessThanOrEqualTo(120).contains("保价理赔");
    assertThat(LONG).contains(snippet);
    assertThat(Highlighted.parts(hit.path("highlights").path("answer"), snippet))
        .isNotEmpty()
        .allSatisfy(part -> assertThat("保价理赔").contains(part));
  }

  @Test
  void onlyAgentsFindWhatIsInternal() {
    assertThat(ids(search("q", "要求赔偿", "channel", "agent"))).contains("script/compensation");
    assertThat(ids(search("q", "要求赔偿"))).doesNotContain("script/compensation");
    assertThat(ids(search("q", "要求赔偿", "channel", "wechat"))).doesNotContain("script/compensation");
  }

  @Test
  void theLongestQuestionIsAnswered() {
    String question =
        IntStream.range(0x4e00, 0x4e00 + 2_000).mapToObj(Character::toString).collect(joining());
    assertThat(search("q", question).number("/total")).isZero();
    assertThat(service.client().get("/v1/suggest", "q", question).status()).isEqualTo(200);
    Answer replies = service.client().post("/v1/replies", "{\"query\":\"" + question + "\"}");
    assertThat(replies.status()).isEqualTo(200);
  }

  @Test
  void nothingFoundIsAnAnswerToo() {
    Answer nothing = search("q", "xyzzy");
    assertThat(nothing.number("/total")).isZero();
    assertThat(nothing.json().at("/hits")).isEmpty();
  }
}
