package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.knowledge.DataDirectory;
import yingda.testing.MovableClock;

/** The log as it grows. */
class ChangeStreamTest {
  @Test
  void aClientGetsWhatComesAndGoesOnWhereItWasCutOff(@TempDir Path data) throws Exception {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      try (Stream<String> lines = open(service, "").body()) {
        Iterator<String> events = ids(lines);
        service.holding(Sample.GIFTS, Sample.COUPONS);
        assertThat(events.next()).isEqualTo("id: 2");
        assertThat(events.next()).isEqualTo("id: 3");
      }
      try (Stream<String> lines = open(service, "1").body()) {
        assertThat(ids(lines).next()).isEqualTo("id: 2");
      }
    }
  }

  @Test
  void manyClientsThatListenLeaveTheServiceAnswering(@TempDir Path data) throws Exception {
    List<Stream<String>> streams = new ArrayList<>();
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      for (int i = 0; i < ChangeStream.MOST_CLIENTS; i++) {
        streams.add(open(service, "0").body());
      }
      assertThat(open(service, "0").statusCode()).isEqualTo(503);
      assertThat(service.client().get("/v1/changes").number("/last")).isOne();
    } finally {
      streams.forEach(Stream::close);
    }
  }

  @Test
  void whoAsksForNoStreamIsToldSo(@TempDir Path data) {
    try (RunningService service = RunningService.in(data)) {
      Answer answer = service.client().get("/v1/changes/stream");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("/detail"))
          .isEqualTo("Accept: is not text/event-stream, add that header");
    }
  }

  /** Revoked by another process, as by the command line; a busy machine may be late, not always. */
  @Test
  void aRevokedKeyListensNoLongerThanASecond(@TempDir Path data) throws Exception {
    List<Duration> took = new ArrayList<>();
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      Client admin = KeysTest.admin(service);
      for (int i = 0; i < 5 && !isWithinASecond(took); i++) {
        took.add(cut(service, data, KeysTest.key(admin, "客服" + i, "agent")));
      }
    }
    assertThat(isWithinASecond(took)).as("%s", took).isTrue();
  }

  private static boolean isWithinASecond(List<Duration> took) {
    return took.stream().anyMatch(each -> each.compareTo(Duration.ofSeconds(1)) < 0);
  }

  /** From its revocation to the end of what the last key listens to, where nothing comes. */
  private static Duration cut(RunningService service, Path data, String key) throws Exception {
    try (AccessStore another = new DataDirectory(data).openAccess();
        Stream<String> lines = open(service, "0", key).body()) {
      Iterator<String> events = ids(lines);
      assertThat(events.next()).isEqualTo("id: 1");
      AccessKey last = another.keys().getLast();
      assertThat(another.revoke(last.id(), "李雷", Instant.now()).state().revoked()).isNotNull();
      long revoked = System.nanoTime();
      assertThat(events).isExhausted();
      return Duration.ofNanos(System.nanoTime() - revoked);
    }
  }

  @Test
  void nothingIsSentToAKeyThatWasRevoked(@TempDir Path data) throws Exception {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS);
        AccessStore another = new DataDirectory(data).openAccess()) {
      String key = KeysTest.key(KeysTest.admin(service), "韩梅梅", "agent");
      try (Stream<String> lines = open(service, "0", key).body()) {
        Iterator<String> events = ids(lines);
        assertThat(events.next()).isEqualTo("id: 1");
        AccessKey unused = another.revoke(2, "李雷", Instant.now());
        service.holding(Sample.GIFTS);
        assertThat(events).isExhausted();
      }
    }
  }

  /** Nobody revokes it: the clock does. */
  @Test
  void aKeyThatExpiresListensNoLonger(@TempDir Path data) throws Exception {
    MovableClock clock = new MovableClock(Instant.parse("2099-05-01T04:00:00Z"));
    try (RunningService service = RunningService.in(data, clock).holding(Sample.RETURNS)) {
      Client admin = KeysTest.admin(service);
      String key = KeysTest.key(admin, "韩梅梅", "agent", "expires", "\"2099-05-01T05:00:00Z\"");
      try (Stream<String> lines = open(service, "0", key).body()) {
        Iterator<String> events = ids(lines);
        assertThat(events.next()).isEqualTo("id: 1");
        clock.move(Duration.ofHours(1));
        assertThat(events).isExhausted();
      }
    }
  }

  private static Iterator<String> ids(Stream<String> lines) {
    return lines.filter(line -> line.startsWith("id: ")).iterator();
  }

  private static HttpResponse<Stream<String>> open(RunningService service, String lastEventId)
      throws IOException, InterruptedException {
    return open(service, lastEventId, "");
  }

  private static HttpResponse<Stream<String>> open(
      RunningService service, String lastEventId, String key)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + service.port() + "/v1/changes/stream");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
  }
}
