package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.json.Json;

class FeedbackTest {
  @AutoClose private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS, Sample.FREIGHT);
  }

  private static String queryId() {
    return service.client().post("/v1/replies", "{\"query\": \"怎么退货\"}").text("/queryId");
  }

  private static Answer say(String queryId, String verdict) {
    return say(queryId, "faq/returns", verdict);
  }

  private static Answer say(String queryId, String documentId, String verdict) {
    record Said(String queryId, String documentId, String anchor, String verdict) {}
    return service
        .client()
        .post("/v1/feedback", Json.write(new Said(queryId, documentId, "a", verdict)));
  }

  @Test
  void everyVerdictIsTakenAtOnceAndTheSameOneTwiceSaysNothingNew() {
    String queryId = queryId();
    for (String verdict : List.of("discarded", "edited", "used", "unhelpful", "helpful")) {
      assertThat(say(queryId, verdict).status()).as(verdict).isEqualTo(201);
    }
    Answer again = say(queryId, "helpful");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/isNew").asBoolean()).isFalse();
    assertThat(again.text("/feedback/verdict")).isEqualTo("helpful");
  }

  @Test
  void anUnknownQueryIsRefusedWithARemedy() {
    Answer answer = say("nothing", "used");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/detail")).contains("\"nothing\"", "POST /v1/replies");
  }

  @Test
  void whatTheQueryDidNotOfferIsRefused() {
    Answer answer = say(queryId(), "faq/never", "used");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).contains("faq/never#a", "name one of its replies");
  }

  @Test
  void anUnknownVerdictIsToldTheKnownOnes() {
    Answer answer = say(queryId(), "liked");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).contains("used, edited, discarded, helpful, unhelpful");
  }

  @Test
  void anEndlessCommentIsRefused() {
    record Said(String queryId, String documentId, String anchor, String verdict, String comment) {}
    Said said = new Said(queryId(), "faq/returns", "a", "unhelpful", "长".repeat(2_001));
    Answer answer = service.client().post("/v1/feedback", Json.write(said));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("/detail")).contains("limit of 2000, shorten it");
  }
}
