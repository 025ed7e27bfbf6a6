package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.json.Json;

/** What an agent says of a reply in words reaches whoever writes, until it is dealt with. */
class CommentsTest {
  private static final String PATH = "/v1/feedback/comments";

  @AutoClose private RunningService service;
  private Client client;

  private record Said(
      String queryId, String documentId, String anchor, String verdict, String comment) {}

  @BeforeEach
  void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(Sample.tagged(Sample.RETURNS, "售后组"), Sample.tagged(Sample.FREIGHT, "物流组"));
    client = service.client();
  }

  private String say(String question, String documentId, String comment) {
    String queryId =
        client
            .post("/v1/replies", Json.write(java.util.Map.of("query", question)))
            .text("/queryId");
    Answer said =
        client.post(
            "/v1/feedback", Json.write(new Said(queryId, documentId, "a", "unhelpful", comment)));
    assertThat(said.status()).isEqualTo(201);
    return queryId;
  }

  @Test
  void itIsListedWithItsQuestionForTheOwnerUntilItIsDealtWith() {
    String queryId = say("怎么退货", "faq/returns", "没说运费谁出，客户 13912345678 又打来");
    say("退货要运费吗", "faq/freight", "海外的呢");

    Answer all = client.get(PATH);
    assertThat(all.texts("/comments", "comment"))
        .containsExactly("海外的呢", all.text("/comments/1/comment"));
    Answer owned = client.get(PATH, "owner", "售后组", "state", "open");
    assertThat(owned.texts("/comments", "documentId")).containsExactly("faq/returns");
    assertThat(owned.text("/comments/0/question")).isEqualTo("怎么退货");
    assertThat(owned.text("/comments/0/comment"))
        .startsWith("没说运费谁出")
        .doesNotContain("13912345678");
    assertThat(owned.text("/comments/0/verdict")).isEqualTo("unhelpful");
    assertThat(owned.text("/comments/0/time")).isNotEmpty();
    assertThat(
            client
                .get(PATH, "document", "faq/freight", "owner", "售后组")
                .texts("/comments", "comment"))
        .isEmpty();
    assertThat(client.get(PATH, "limit", "1").number("/next")).isOne();

    Answer done = settle(queryId, "done");
    assertThat(done.text("/doneBy")).isEqualTo("王芳");
    assertThat(client.get(PATH, "state", "open").texts("/comments", "documentId"))
        .containsExactly("faq/freight");
    assertThat(client.get(PATH, "state", "done").texts("/comments", "doneBy"))
        .containsExactly("王芳");
    assertThat(settle(queryId, "open").body()).doesNotContain("doneBy", "doneAt");
  }

  @Test
  void whatIsSaidAnewWaitsAnew() {
    String queryId = say("怎么退货", "faq/returns", "太长");
    settle(queryId, "done");
    Answer again =
        client.post(
            "/v1/feedback", Json.write(new Said(queryId, "faq/returns", "a", "unhelpful", "还是太长")));
    assertThat(again.status()).isEqualTo(201);
    assertThat(client.get(PATH, "state", "open").texts("/comments", "comment"))
        .containsExactly("还是太长");
  }

  @Test
  void whereNothingWasSaidThereIsNothingToDealWith() {
    Answer refused = settle("nothing", "done");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text("/code")).isEqualTo("unknown-comment");
  }

  private Answer settle(String queryId, String state) {
    record Settled(String queryId, String documentId, String anchor, String state, String author) {}
    Settled settled = new Settled(queryId, "faq/returns", "a", state, "王芳");
    return client.putJson(PATH, Json.write(settled), Seen.ANYTHING);
  }
}
