package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;

class DocumentWritesTest {
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

  private static List<String> find(String question) {
    return client.get("/v1/search", "q", question).texts("/hits", "documentId");
  }

  @Test
  void aNewDocumentIsCreatedOnceAndThenChanged() {
    Answer created = client.put(Sample.faq("faq/one", "甲？", "一"), Seen.NOTHING);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.text("/documentId")).isEqualTo("faq/one");
    assertThat(created.text("/change")).isEqualTo("added");

    Answer changed = client.put(Sample.faq("faq/one", "甲？", "二"), Seen.revision(1));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.text("/change")).isEqualTo("changed");
    assertThat(changed.number("/sequence")).isGreaterThan(created.number("/sequence"));
    assertThat(client.get("/v1/documents/faq/one").text("/document/entries/0/answer"))
        .isEqualTo("二");
  }

  @Test
  void whatIsRefusedForItsParametersIsNotWritten() {
    for (String name : List.of("wait", "golden")) {
      Answer refused =
          client.put(Sample.faq("faq/refused", "乙？", "一"), Seen.NOTHING, name, "maybe");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(client.get("/v1/documents/faq/refused").status()).isEqualTo(404);
    }
  }

  /** A clock that fails once it is told to, in place of all that a check may stumble over. */
  private static final class StumblingClock extends Clock {
    private final AtomicBoolean stumbles = new AtomicBoolean();

    @Override
    public Instant instant() {
      if (stumbles.getAndSet(false)) {
        throw new IllegalStateException("test");
      }
      return Instant.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("instants only");
    }
  }

  @Test
  void aCheckThatFailsKeepsNothingFromBeingWritten(@TempDir Path data) {
    StumblingClock clock = new StumblingClock();
    try (RunningService stumbling = RunningService.in(data, clock)) {
      for (String golden : List.of("false", "true")) {
        clock.stumbles.set(true);
        Answer written =
            stumbling
                .client()
                .put(Sample.faq("faq/" + golden, "丙？", "三"), Seen.NOTHING, "golden", golden);
        assertThat(clock.stumbles).isFalse();
        assertThat(written.status()).isEqualTo(201);
      }
    }
  }

  @Test
  void whatIsWrittenWithWaitIsFoundAtOnce() {
    for (int i = 1; i <= 10; i++) {
      String word = "Wartezeit" + i;
      Answer written = client.put(Sample.faq("faq/wait", word, ""), Seen.ANYTHING, "wait", "true");
      assertThat(written.json().path("searchable").asBoolean()).isTrue();
      assertThat(find(word)).containsExactly("faq/wait");
      assertThat(client.get("/health/ready").number("/applied"))
          .isGreaterThanOrEqualTo(written.number("/sequence"));
    }
  }

  @Test
  void anUnchangedDocumentMakesNoRevision() {
    Answer first = client.put(Sample.faq("faq/same", "同？", "同"), Seen.NOTHING);
    Answer again = client.put(Sample.faq("faq/same", "同？", "同"), Seen.revision(1));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.number("/revision")).isEqualTo(1);
    assertThat(again.number("/sequence")).isEqualTo(first.number("/sequence"));
    assertThat(again.json().has("change")).isFalse();
  }

  @Test
  void aWriterMustSayWhatItHasSeen() {
    Answer answer = client.put(Sample.faq("faq/blind", "盲？", "盲"), new Seen("X-Seen", "2"));
    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.text("/detail")).contains("If-Match", "ETag", "If-None-Match: *");
  }

  @Test
  void aWriterWhoHasNotSeenTheNewestIsToldWhichItIs() {
    client.put(Sample.faq("faq/stale", "旧？", "一"), Seen.NOTHING);
    client.put(Sample.faq("faq/stale", "旧？", "二"), Seen.revision(1));

    Answer stale = client.put(Sample.faq("faq/stale", "旧？", "三"), Seen.revision(1));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text("/detail"))
        .contains("revision 1", "newest is 2", "read the document again");
    Answer second = client.put(Sample.faq("faq/stale", "旧？", "三"), Seen.NOTHING);
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.text("/detail")).contains("is there already", "2");
    assertThat(client.delete("faq/stale", Seen.revision(1)).status()).isEqualTo(412);
    assertThat(client.get("/v1/documents/faq/stale").text("/document/entries/0/answer"))
        .isEqualTo("二");
  }

  @Test
  void whoeverHeardNoAnswerMaySendTheSameOnceMore() {
    Document first = Sample.faq("faq/retried", "重发？", "一");
    Document second = Sample.faq("faq/retried", "重发？", "二");
    client.put(first, Seen.NOTHING);
    assertSaysNothingNew(client.put(first, Seen.NOTHING), 1);
    client.put(second, Seen.revision(1));
    assertSaysNothingNew(client.put(second, Seen.revision(1)), 2);
    assertThat(client.put(first, Seen.revision(1)).status()).isEqualTo(412);
    assertThat(client.put(first, Seen.NOTHING).status()).isEqualTo(412);
  }

  private static void assertSaysNothingNew(Answer again, int revision) {
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().has("change")).isFalse();
    assertThat(again.number("/revision")).isEqualTo(revision);
    assertThat(again.header("ETag")).isEqualTo("\"" + revision + "\"");
  }

  @Test
  void aRetiredDocumentIsNoLongerFoundUntilItIsWrittenAgain() {
    client.put(Sample.faq("faq/retired", "Lebenslauf", ""), Seen.NOTHING, "wait", "true");
    assertThat(find("Lebenslauf")).containsExactly("faq/retired");

    Answer retired = client.delete("faq/retired", Seen.revision(1), "wait", "true");
    assertThat(retired.status()).isEqualTo(200);
    assertThat(retired.text("/change")).isEqualTo("retired");
    assertThat(find("Lebenslauf")).isEmpty();

    Answer again = client.delete("faq/retired", Seen.revision(2));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().has("change")).isFalse();

    Answer restored =
        client.put(Sample.faq("faq/retired", "Lebenslauf", ""), Seen.revision(2), "wait", "true");
    assertThat(restored.status()).isEqualTo(200);
    assertThat(restored.text("/change")).isEqualTo("restored");
    assertThat(restored.number("/revision")).isEqualTo(3);
    assertThat(find("Lebenslauf")).containsExactly("faq/retired");
  }

  @Test
  void ofTwoEditorsWhoRaceOneWinsAndTheOtherIsTold() throws Exception {
    client.put(Sample.faq("faq/race", "赛？", "起点"), Seen.NOTHING);
    try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
      CyclicBarrier start = new CyclicBarrier(2);
      for (int round = 1; round <= 20; round++) {
        Future<Answer> one = editors.submit(edit(start, "甲" + round, round));
        Future<Answer> other = editors.submit(edit(start, "乙" + round, round));
        List<Answer> answers = List.of(one.get(), other.get());

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(client.get("/v1/documents/faq/race").number("/revision")).isEqualTo(round + 1);
      }
    }
  }

  private static Callable<Answer> edit(CyclicBarrier start, String answer, int seen) {
    return () -> {
      start.await();
      return client.put(Sample.faq("faq/race", "赛？", answer), Seen.revision(seen));
    };
  }

  @Test
  void idsMayBeChineseAndHaveMarksInTheMiddle() {
    String path = "/v1/documents/faq/%E9%80%80%E8%B4%A7%E6%94%BF%E7%AD%96@7.5";
    String body =
        "{\"author\":\"a\",\"note\":\"n\",\"document\":{\"entries\":[{\"question\":\"问？\"}]}}";
    Answer written = client.putJson(path, body, Seen.NOTHING);
    assertThat(written.text("/documentId")).isEqualTo("faq/退货政策@7.5");
    assertThat(client.get(path).text("/document/title")).isEqualTo("问？");
  }
}
