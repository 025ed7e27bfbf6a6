package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.Logged;

/** What machines are told of the service, and what the log is told of requests. */
class MetricsTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private static RunningService service;
  private static Client admin;

  @BeforeAll
  static void start(@TempDir Path data) {
    ServerAddress site = new ServerAddress("127.0.0.1", 0, List.of(), 1_000, null, false, true);
    service = RunningService.in(data, site).holding(Sample.RETURNS);
    admin = KeysTest.admin(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void ask() {
    assertThat(admin.post("/v1/replies", "{\"query\":\"怎么退货 leakword\"}").status()).isEqualTo(200);
    assertThat(admin.get("/v1/documents/faq/returns").status()).isEqualTo(200);
    assertThat(admin.get("/v1/documents/faq/leakword").status()).isEqualTo(404);
    assertThat(admin.get("/leakword").status()).isEqualTo(404);
    assertThat(admin.send("LEAKWORD", "/v1/keys", "").status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void requestsCountByTheirRouteWithNoWordOfAnybody() {
    ask();
    Answer figures = admin.get("/metrics");
    assertThat(figures.status()).isEqualTo(200);
    assertThat(figures.header("Content-Type")).startsWith("text/plain; version=0.0.4");
    assertThat(figures.body())
        .contains(
            "http_server_requests_seconds_count{method=\"POST\",route=\"/v1/replies\",status=\"200\"}")
        .contains("{method=\"GET\",route=\"/v1/documents/{id}\",status=\"404\"}")
        .contains("yingda_index_sequence 1.0")
        .contains("jvm_memory_used_bytes")
        .doesNotContainIgnoringCase("leakword")
        .doesNotContain("faq/returns");
  }

  @Test
  void onlyAdminsReadThem() {
    Client agent = service.client().with(KeysTest.key(admin, "韩梅梅", "agent"));
    assertThat(agent.get("/metrics").status()).isEqualTo(403);
    assertThat(service.client().get("/metrics").status()).isEqualTo(401);
  }

  @Test
  void theLogNamesRouteKeyAndRequestAndNoWordOfAnybody() {
    try (Logged log = new Logged(AccessLog.class.getName(), Level.INFO)) {
      ask();
      Answer traced =
          admin.send("GET", "/v1/keys", "", "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
      assertThat(traced.header("traceparent")).contains(TRACE);
      // The line is there at the latest when the next request of the connection is.
      assertThat(admin.get("/v1/session").status()).isEqualTo(200);
      List<String> lines = log.lines();
      assertThat(lines)
          .anyMatch(line -> line.matches("GET /v1/keys 200 \\d+ ms, key 1, request " + TRACE));
      assertThat(lines).anyMatch(line -> line.startsWith("GET /v1/documents/{id} 404 "));
      assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("leakword"));
    }
  }

  /** Whatever is logged while a request is answered can name it. */
  @Test
  void theThreadKnowsWhichRequestItAnswers() {
    List<String> known = new CopyOnWriteArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            known.add(RequestId.current());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(AccessLog.class.getName());
    logger.addHandler(listener);
    try (Logged log = new Logged(AccessLog.class.getName(), Level.INFO)) {
      admin.send("GET", "/v1/keys", "", "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
      assertThat(admin.get("/v1/session").status()).isEqualTo(200);
      assertThat(log.lines()).isNotEmpty();
      assertThat(known).contains(TRACE);
      assertThat(RequestId.current()).isEmpty();
    } finally {
      logger.removeHandler(listener);
    }
  }
}
