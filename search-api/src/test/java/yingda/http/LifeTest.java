package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Publishers;
import yingda.json.DocumentForm;
import yingda.json.Json;
import yingda.testing.MovableClock;

/** The life of a document, by the routes its authors use. */
class LifeTest {
  private static final String LATER = "\"2099-01-01T00:00:00Z\"";

  /** Where the best reply stands. */
  private static final String FIRST = "/replies/0/answer";

  private static RunningService service;
  private static Client client;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data);
    client = service.client();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer read(String id, String... parameters) {
    return client.get("/v1/documents/" + id, parameters);
  }

  private static Answer draft(Client writer, String author, String id, String answer, Seen seen) {
    return writer.draft(Sample.faq(id, "问" + id + "？", answer), author, seen);
  }

  private static String shown(String id) {
    return read(id, "asOf", "now").text("/document/entries/0/answer");
  }

  /** Only what reads something of a document takes a name away. */
  @ParameterizedTest
  @ValueSource(strings = {"check", "submit", "publish", "return", "verify", "retire", "tryout"})
  void aDocumentMayBeNamedLikeAnAction(String action) {
    String id = "faq/" + action;
    assertThat(draft(client, "李雷", id, "一", Seen.NOTHING).status()).isEqualTo(201);
    assertThat(client.act(id, "publish", Seen.revision(1)).text("/change")).isEqualTo("added");
    assertThat(shown(id)).isEqualTo("一");
    assertThat(client.act(id, "verify", Seen.revision(2)).text("/change")).isEqualTo("verified");
  }

  @Test
  void aDraftGoesThroughReviewBeforeAnybodyReadsIt() {
    Answer drafted = draft(client, "李雷", "faq/review", "一", Seen.NOTHING);
    assertThat(drafted.status()).isEqualTo(201);
    assertThat(drafted.text("/change")).isEqualTo("drafted");
    assertThat(client.act("faq/review", "submit", Seen.revision(1)).text("/change"))
        .isEqualTo("submitted");
    assertThat(read("faq/review").text("/state")).isEqualTo("in_review");
    assertThat(read("faq/review", "asOf", "now").status()).isEqualTo(404);
    assertThat(client.act("faq/review", "return", Seen.revision(2)).text("/change"))
        .isEqualTo("returned");
    draft(client, "李雷", "faq/review", "二", Seen.revision(3));
    Answer published = client.act("faq/review", "publish", Seen.revision(4));
    assertThat(published.text("/change")).isEqualTo("added");
    assertThat(shown("faq/review")).isEqualTo("二");

    draft(client, "李雷", "faq/review", "三", Seen.revision(5));
    assertThat(shown("faq/review")).isEqualTo("二");
    Answer newest = read("faq/review");
    assertThat(newest.text("/state")).isEqualTo("draft");
    assertThat(newest.text("/document/entries/0/answer")).isEqualTo("三");
    assertThat(newest.number("/inForce/revision")).isEqualTo(5);
    assertThat(client.get("/v1/documents", "state", "draft").texts("/documents", "id"))
        .contains("faq/review");
  }

  private static List<String> news(String id) {
    return client.get("/v1/changes", "document", id, "seen", "true").texts("/changes", "kind");
  }

  @Test
  void whatIsScheduledIsToldAndCanBeCancelled() {
    client.put(Sample.faq("faq/later", "何时？", "今天"), Seen.NOTHING);
    draft(client, "李雷", "faq/later", "明天", Seen.revision(1));
    Answer scheduled = client.act("faq/later", "publish", Seen.revision(2), "at", LATER);
    assertThat(scheduled.text("/change")).isEqualTo("scheduled");
    Answer newest = read("faq/later");
    assertThat(newest.text("/state")).isEqualTo("scheduled");
    assertThat(newest.number("/inForce/revision")).isEqualTo(1);
    assertThat('"' + newest.text("/planned/0/from") + '"').startsWith(LATER.substring(0, 20));
    assertThat(shown("faq/later")).isEqualTo("今天");
    assertThat(news("faq/later")).containsExactly("added", "scheduled");
    client.act("faq/later", "return", Seen.revision(3));
    assertThat(news("faq/later")).containsExactly("added");
    assertThat(read("faq/later").json().path("planned")).isEmpty();
  }

  @Test
  void whatIsScheduledIsListedAndCancelledBeneathANewerDraft() {
    client.put(Sample.faq("faq/beneath", "何时？", "今天"), Seen.NOTHING);
    draft(client, "李雷", "faq/beneath", "明天", Seen.revision(1));
    client.act("faq/beneath", "publish", Seen.revision(2), "at", LATER);
    draft(client, "韩梅", "faq/beneath", "后天", Seen.revision(3));
    Answer scheduled =
        client.get("/v1/documents", "prefix", "faq/beneath", "state", "scheduled", "author", "李雷");
    assertThat(scheduled.number("/documents/0/revision")).isEqualTo(3);
    assertThat(scheduled.text("/documents/0/state")).isEqualTo("scheduled");
    Answer newest = client.get("/v1/documents", "prefix", "faq/beneath");
    assertThat(newest.texts("/documents", "state")).containsExactly("draft");
    assertThat(newest.number("/documents/0/planned/0/revision")).isEqualTo(3);
    client.act("faq/beneath", "return", Seen.revision(4));
    assertThat(
            client.get("/v1/documents", "prefix", "faq/beneath").json().at("/documents/0/planned"))
        .isEmpty();
    assertThat(read("faq/beneath").text("/document/entries/0/answer")).isEqualTo("后天");
  }

  /** No revision is made for it: a writer may go on, but a reader must not keep what it has. */
  @Test
  void whatTimeBringsAboutHasAnotherTag(@TempDir Path data) {
    MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));
    try (RunningService timed = RunningService.in(data, clock)) {
      Client reader = timed.client();
      String path = "/v1/documents/faq/timed";
      draft(reader, "李雷", "faq/timed", "明天", Seen.NOTHING);
      reader.act("faq/timed", "publish", Seen.revision(1), "at", "\"2026-11-23T04:00:00Z\"");
      Answer scheduled = reader.get(path);
      assertThat(scheduled.header("ETag")).isEqualTo("\"2\"");
      assertThat(reader.getIfNewer(path, "\"2\"").status()).isEqualTo(304);

      clock.move(Duration.ofDays(1));
      Answer published = reader.getIfNewer(path, "\"2\"");
      assertThat(published.text("/state")).isEqualTo("published");
      assertThat(reader.getIfNewer(path, published.header("ETag")).status()).isEqualTo(304);
      Seen seen = Seen.tag(published.header("ETag"));
      String end = "\"2026-11-24T04:00:00Z\"";
      assertThat(reader.act("faq/timed", "expire", seen, "at", end).status()).isEqualTo(200);
      clock.move(Duration.ofDays(1));
      assertThat(reader.getIfNewer(path, "\"3\"").text("/state")).isEqualTo("outdated");
    }
  }

  @Test
  void retiringAndRestoringAndConfirming() {
    client.put(Sample.faq("faq/life", "活？", "一"), Seen.NOTHING);
    assertThat(client.act("faq/life", "verify", Seen.revision(1)).text("/change"))
        .isEqualTo("verified");
    assertThat(client.act("faq/life", "retire", Seen.revision(2)).text("/change"))
        .isEqualTo("retired");
    assertThat(read("faq/life", "asOf", "now").text("/state")).isEqualTo("retired");
    Answer twice = client.act("faq/life", "publish", Seen.revision(3));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text("/detail")).isEqualTo("faq/life: is retired, restore it");
    assertThat(client.act("faq/life", "restore", Seen.revision(3)).text("/change"))
        .isEqualTo("restored");
    Answer expiring = client.act("faq/life", "expire", Seen.revision(4), "at", LATER);
    assertThat(expiring.text("/change")).isEqualTo("changed");
    assertThat('"' + read("faq/life").text("/document/expires") + '"').isEqualTo(LATER);
    assertThat(read("faq/life").text("/inForce/until")).isNotEmpty();
  }

  @Test
  void anEndDoesNotTakeBackWhatIsPublishedMeanwhile() throws Exception {
    client.put(Sample.faq("faq/ends", "止？", "初版"), Seen.NOTHING);
    try (ExecutorService editor = Executors.newSingleThreadExecutor()) {
      for (int round = 1; round <= 30; round++) {
        String answer = "第 " + round + " 版";
        Future<Answer> put =
            editor.submit(() -> client.put(Sample.faq("faq/ends", "止？", answer), Seen.ANYTHING));
        Answer ended = client.act("faq/ends", "expire", Seen.ANYTHING, "at", LATER);
        assertThat(put.get().status()).isEqualTo(200);
        assertThat(ended.status()).isIn(200, 412);
        assertThat(read("faq/ends").text("/document/entries/0/answer")).isEqualTo(answer);
      }
    }
  }

  @Test
  void oldRevisionsAreReadAndBroughtBack() {
    client.put(Sample.faq("faq/old", "旧？", "一"), Seen.NOTHING);
    client.put(Sample.faq("faq/old", "旧？", "二"), Seen.revision(1));
    Answer history = client.get("/v1/documents/faq/old/revisions", "limit", "1");
    assertThat(history.texts("/revisions", "revision")).containsExactly("2");
    assertThat(history.texts("/revisions", "change")).containsExactly("changed");
    assertThat(history.texts("/revisions", "state")).containsExactly("published");
    assertThat(history.texts("/revisions", "author")).containsExactly("王芳");
    assertThat(history.texts("/revisions", "note")).containsExactly("测试");
    assertThat(history.text("/revisions/0/time")).isEqualTo(read("faq/old").text("/updatedAt"));
    Answer rest = client.get("/v1/documents/faq/old/revisions", "before", history.text("/next"));
    assertThat(rest.texts("/revisions", "revision")).containsExactly("1");
    assertThat(client.get("/v1/documents/faq/old/revisions/1").text("/document/entries/0/answer"))
        .isEqualTo("一");
    assertThat(client.get("/v1/documents/faq/old/revisions/3").status()).isEqualTo(404);
    assertThat(client.get("/v1/documents/faq/old/revisions/x").status()).isEqualTo(400);
    assertThat(client.get("/v1/documents/faq/none/revisions").status()).isEqualTo(404);

    Answer reverted = client.act("faq/old", "revert", Seen.revision(2), "revision", "1");
    assertThat(reverted.text("/change")).isEqualTo("changed");
    assertThat(shown("faq/old")).isEqualTo("一");
    client.act("faq/old", "revert", Seen.revision(3), "revision", "2", "state", "\"draft\"");
    assertThat(shown("faq/old")).isEqualTo("一");
    assertThat(read("faq/old").text("/document/entries/0/answer")).isEqualTo("二");
  }

  /** Moved, submitted or published it is still theirs who wrote it. */
  @Test
  void eachEntrySaysWhoChangedItLast() {
    writeTwo("王芳", "一", "二", Seen.NOTHING);
    writeTwo("韩梅梅", "一", "又二", Seen.revision(1));
    writeTwo("李雷", "又一", "又二", Seen.revision(2));
    client.act("faq/blame", "verify", Seen.revision(3));
    Answer read = read("faq/blame", "changed", "true");
    assertThat(read.text("/changed/a/author")).isEqualTo("李雷");
    assertThat(read.number("/changed/a/revision")).isEqualTo(3);
    assertThat(read.text("/changed/b/author")).isEqualTo("韩梅梅");
    assertThat(read.number("/changed/b/revision")).isEqualTo(2);
  }

  private static void writeTwo(String author, String a, String b, Seen seen) {
    String body =
        """
        {"author": "%s", "note": "写", "document": {"entries": [
          {"anchor": "b", "question": "乙？", "answer": "%s"},
          {"anchor": "a", "question": "甲？", "answer": "%s"}]}}
        """
            .formatted(author, b, a);
    assertThat(client.putJson("/v1/documents/faq/blame", body, seen).text("/documentId"))
        .isEqualTo("faq/blame");
  }

  @Test
  void whoWritesAgainstAnOldRevisionGetsTheNewestAndLosesNothing() {
    client.put(Sample.faq("faq/two", "两人？", "起点"), Seen.NOTHING);
    draft(client, "李雷", "faq/two", "李雷写的", Seen.revision(1));
    Answer refused = draft(client, "韩梅梅", "faq/two", "韩梅梅写的", Seen.revision(1));
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.header("ETag")).isEqualTo("\"2\"");
    assertThat(refused.number("/newest/revision")).isEqualTo(2);
    assertThat(refused.text("/newest/author")).isEqualTo("李雷");
    assertThat(refused.text("/newest/document/entries/0/answer")).isEqualTo("李雷写的");
    assertThat(draft(client, "韩梅梅", "faq/two", "合在一起", Seen.revision(2)).status()).isEqualTo(200);
    Answer missing = client.act("faq/nowhere", "submit", Seen.revision(1));
    assertThat(missing.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"retire", "verify"})
  void whoEditsWhatSomebodyElseDecidedAboutMeanwhileIsToldSo(String step) {
    String id = "faq/decided-" + step;
    client.put(Sample.faq(id, "谁快？", "起点"), Seen.NOTHING);
    client.act(id, step, Seen.revision(1));
    Answer refused = client.put(Sample.faq(id, "谁快？", "改了"), Seen.revision(1));
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.number("/newest/revision")).isEqualTo(2);
    assertThat(refused.text("/newest/state")).isEqualTo(read(id).text("/state"));
    assertThat(client.act(id, "publish", Seen.revision(1)).status()).isEqualTo(412);
  }

  @Test
  void repliesAndSearchesAnswerAsOfAnotherDay() {
    client.put(Sample.faq("faq/then", "Zeitreise", "früher"), Seen.NOTHING, "wait", "true");
    String before = read("faq/then").text("/updatedAt");
    client.put(Sample.faq("faq/then", "Zeitreise", "heute"), Seen.revision(1), "wait", "true");
    draft(client, "李雷", "faq/then", "später", Seen.revision(2));
    client.act("faq/then", "publish", Seen.revision(3), "at", LATER);
    client.put(Sample.faq("faq/sync", "Sync", ""), Seen.NOTHING, "wait", "true");

    assertThat(replied("Zeitreise", null)).isEqualTo("heute");
    assertThat(replied("Zeitreise", before)).isEqualTo("früher");
    String then = "{\"query\":\"问faq/then\",\"asOf\":" + LATER + "%s}";
    assertThat(client.post("/v1/replies", then.formatted(",\"channel\":\"agent\"")).text(FIRST))
        .isEqualTo("später");
    Answer refused = client.post("/v1/replies", then.formatted(""));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/detail")).contains("what is planned is for agents");
    assertThat(replied("Zeitreise", "2020-01-01T00:00:00Z")).isEmpty();
    assertThat(client.get("/v1/search", "q", "Zeitreise", "asOf", before).text("/hits/0/revision"))
        .isEqualTo("1");
    assertThat(client.get("/v1/search", "q", "Zeitreise", "asOf", "now").text("/hits/0/revision"))
        .isEqualTo("2");
  }

  private static String replied(String query, @Nullable String asOf) {
    String more = asOf == null ? "" : ",\"asOf\":\"" + asOf + "\"";
    return client.post("/v1/replies", "{\"query\":\"" + query + "\"" + more + "}").text(FIRST);
  }

  @Test
  void onlyTheNamedMayPublish(@TempDir Path data) {
    try (RunningService guarded = RunningService.in(data, new Publishers(Set.of("王芳")))) {
      Client all = guarded.client();
      assertThat(draft(all, "李雷", "faq/a", "一", Seen.NOTHING).status()).isEqualTo(201);
      String body =
          "{\"author\":\"李雷\",\"note\":\"直接发\",\"document\":%s}"
              .formatted(Json.write(DocumentForm.of(Sample.faq("faq/a", "问？", "一"))));
      Answer refused = all.putJson("/v1/documents/faq/a", body, Seen.revision(1));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text("/detail"))
          .isEqualTo(
              "author: \"李雷\" may not publish, save a draft and submit it for review by one of"
                  + " 王芳");
      assertThat(all.delete("faq/a", Seen.revision(1)).status()).isEqualTo(403);
      assertThat(all.act("faq/a", "publish", Seen.revision(1)).text("/change")).isEqualTo("added");
    }
  }

  @Test
  void badInputIsNamed() {
    client.put(Sample.faq("faq/bad", "坏？", "一"), Seen.NOTHING);
    List<Answer> refused =
        List.of(
            client.act("faq/bad", "publish", Seen.revision(1), "when", "\"x\""),
            client.act("faq/bad", "publish", Seen.revision(1), "at", "\"morgen\""),
            client.act("faq/bad", "publish", Seen.revision(1), "at", "\"2020-01-01T00:00:00Z\""),
            client.act(
                "faq/bad", "revert", Seen.revision(1), "revision", "1", "state", "\"retired\""),
            read("faq/bad", "asOf", "gestern"),
            client.get("/v1/documents", "state", "gone"));
    assertThat(refused).extracting(Answer::status).containsOnly(400);
    assertThat(client.act("faq/bad", "verify", new Seen("X-Seen", "1")).status()).isEqualTo(428);
  }

  @Test
  void whatIsOverAlreadyIsNotPublished() {
    String body =
        """
        {"author": "王芳", "note": "旧活动", "document": {"kind": "faq", "title": "旧活动", "expires": "2020-01-01T00:00:00Z",
         "entries": [{"anchor": "a", "question": "旧活动还有吗？", "answer": "有。"}]}%s}
        """;
    String past = ", \"at\": \"2020-01-01T00:00:00Z\"";
    Answer put = client.putJson("/v1/documents/faq/over", body.formatted(""), Seen.NOTHING);
    assertThat(put.status()).isEqualTo(400);
    assertThat(put.text("/errors/0/code")).as(put.body()).isEqualTo("expires-in-past");
    assertThat(put.text("/errors/0/field")).isEqualTo("expires");
    assertThat(read("faq/over").status()).isEqualTo(404);
    String check = "/v1/documents/faq/over/check?golden=true";
    assertThat(client.post(check, body.formatted("")).text("/errors/0/code"))
        .isEqualTo("expires-in-past");
    assertThat(client.post(check, body.formatted(past)).text("/errors/0/code"))
        .isEqualTo("effective-in-past");
  }
}
