package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.Cases;

/** Whatever is sent, it is the sender's fault. */
class RandomRequestsTest {
  private static final int REQUESTS = Cases.of("requests", 400);

  private static final List<String> METHODS =
      List.of("GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW");

  private static final List<String> PLACES =
      List.of(
          "/v1/suggest",
          "/v1/search",
          "/v1/replies",
          "/v1/feedback",
          "/v1/gaps",
          "/v1/documents",
          "/v1/documents/faq/returns/tryout",
          "/v1/findings",
          "/v1/imports",
          "/v1/export",
          "/v1/reports/usage",
          "/v1/tuning",
          "/v1/changes",
          "/desk/edit/",
          "/");

  private static final List<String> SCRAPS =
      List.of(
          "faq",
          "/",
          "..",
          "%2e",
          "%",
          "%00",
          "%ED%A0%80",
          "?",
          "&",
          "=",
          "q=",
          "limit=",
          "kind=",
          "after=",
          "%22",
          "退货",
          "\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"query\"",
          "\"document\"",
          "\"entries\"",
          "\"files\"",
          "\"path\"",
          "\"questions\"",
          "by=",
          "from=",
          "\"a\"",
          "null",
          "-1",
          "1e9",
          "true",
          "\\u0000",
          "\\ud800",
          "😀",
          "@7.5",
          "\u0001",
          "\u007f",
          ";",
          "#",
          "+",
          "*",
          "~",
          "<",
          "\\");

  private static final List<String> HEADERS =
      List.of("If-Match", "If-None-Match", "Content-Type", "Origin", "Accept", "Expect-Nothing");

  private final long seed = Cases.seed(this);
  private final Random random = new Random(seed);

  @Test
  void garbageIsNeverAFailureOfTheService(@TempDir Path data) throws IOException {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      for (int i = 0; i < REQUESTS; i++) {
        RawRequest request = request();
        assertThat(request.send(service.port()).status())
            .as("-Dyingda.seed=%d, request %d: %s", seed, i, request)
            .isBetween(200, 499);
      }
      assertThat(service.client().get("/v1/search", "q", "退货").number("/total")).isPositive();
    }
  }

  private RawRequest request() {
    String target = (any(PLACES) + scraps(8)).replaceAll("[\\x00-\\x20#]", "");
    RawRequest request = RawRequest.of(any(METHODS), target).with("Host", "localhost");
    if (random.nextBoolean()) {
      request = request.with("Content-Type", "application/json").body(body());
    }
    if (random.nextBoolean()) {
      request = request.with(any(HEADERS), scraps(3).replaceAll("[\\x00-\\x1f]", ""));
    }
    return request;
  }

  private byte[] body() {
    byte[] body = ("{" + scraps(20) + "}").getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return body;
  }

  private String scraps(int most) {
    StringBuilder scraps = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      scraps.append(any(SCRAPS));
    }
    return scraps.toString();
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
