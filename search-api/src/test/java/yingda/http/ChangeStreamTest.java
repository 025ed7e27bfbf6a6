package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static Iterator<String> ids(Stream<String> lines) {
    return lines.filter(line -> line.startsWith("id: ")).iterator();
  }

  private static HttpResponse<Stream<String>> open(RunningService service, String lastEventId)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + service.port() + "/v1/changes/stream");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
  }
}
