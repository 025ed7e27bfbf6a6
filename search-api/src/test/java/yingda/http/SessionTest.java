package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.MovableClock;

/** How people come in by a browser. */
class SessionTest {
  private static final String OURS = "same-origin";

  @TempDir private Path data;
  private final MovableClock clock = new MovableClock(Instant.parse("2099-05-01T04:00:00Z"));

  private RunningService service() {
    return RunningService.in(data, clock).holding(Sample.RETURNS);
  }

  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").replaceFirst(";.*", "");
  }

  private static Answer signIn(Client client, String key, String... headers) {
    return client.send("POST", "/v1/session", "{\"key\":\"" + key + "\"}", headers);
  }

  @Test
  void theLinkOfTheFirstStartMakesTheFirstAdminOnce() {
    try (RunningService service = service()) {
      Client here = service.client();
      String code = service.access().signingIn().firstCode().text();
      String body = "{\"name\":\"李雷\",\"code\":\"" + code + "\"}";
      assertThat(here.post("/v1/first-admin", body.replace("yk_", "yk_x")).status()).isEqualTo(401);
      Answer made = here.post("/v1/first-admin", body);
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      assertThat(made.text("/session/role")).isEqualTo("admin");
      assertThat(here.post("/v1/first-admin", body).status()).isEqualTo(401);
      Client admin = here.with(made.text("/key"));
      assertThat(admin.get("/v1/keys").text("/keys/0/name")).isEqualTo("李雷");
      assertThat(here.send("GET", "/v1/keys", "", "Cookie", cookie(made)).status()).isEqualTo(200);
    }
  }

  @Test
  void theLinkOfTheFirstStartEndsAndYieldsToAnyKey() {
    try (RunningService service = service()) {
      Client here = service.client();
      String late = service.access().signingIn().firstCode().text();
      clock.move(Duration.ofMinutes(10));
      String body = "{\"name\":\"李雷\",\"code\":\"%s\"}";
      assertThat(here.post("/v1/first-admin", body.formatted(late)).status()).isEqualTo(401);
      String beaten = service.access().signingIn().firstCode().text();
      Client unused = KeysTest.admin(service);
      assertThat(here.post("/v1/first-admin", body.formatted(beaten)).status()).isEqualTo(409);
    }
  }

  @Test
  void aSessionIsNewAtSignInAndEndsOnTheServer() {
    try (RunningService service = service()) {
      Client here = service.client();
      String key = KeysTest.key(KeysTest.admin(service), "王芳", "writer");
      assertThat(signIn(here, key.replace("yk_", "yk_x")).status()).isEqualTo(401);
      Answer in = signIn(here, key);
      assertThat(in.header("Set-Cookie")).contains("; HttpOnly", "; SameSite=Lax", "; Path=/");
      assertThat(in.header("Set-Cookie")).contains("; Max-Age=43200;");
      assertThat(in.text("/name")).isEqualTo("王芳");
      assertThat(in.json().path("permissions")).hasSize(3);
      Answer again = signIn(here, key, "Cookie", cookie(in), "Sec-Fetch-Site", OURS);
      assertThat(cookie(again)).isNotEqualTo(cookie(in));
      assertThat(documents(here, in)).isEqualTo(401);
      assertThat(documents(here, again)).isEqualTo(200);
      Answer out =
          here.send("DELETE", "/v1/session", "", "Cookie", cookie(again), "Sec-Fetch-Site", OURS);
      assertThat(out.status()).isEqualTo(200);
      assertThat(documents(here, again)).isEqualTo(401);
    }
  }

  private static int documents(Client client, Answer signedIn) {
    return client.send("GET", "/v1/documents", "", "Cookie", cookie(signedIn)).status();
  }

  @Test
  void aSessionEndsWithItsKeyAndWithTheDay() {
    try (RunningService service = service()) {
      Client here = service.client();
      Client admin = KeysTest.admin(service);
      Answer revoked = signIn(here, KeysTest.key(admin, "王芳", "writer"));
      Answer late = signIn(here, KeysTest.key(admin, "韩梅梅", "agent"));
      assertThat(admin.send("DELETE", "/v1/keys/2", "").status()).isEqualTo(200);
      assertThat(documents(here, revoked)).isEqualTo(401);
      assertThat(documents(here, late)).isEqualTo(200);
      clock.move(Duration.ofHours(12));
      assertThat(documents(here, late)).isEqualTo(401);
    }
  }

  @Test
  void noOtherSiteUsesTheCookieToWrite() {
    try (RunningService service = service()) {
      Client here = service.client();
      Answer in = signIn(here, KeysTest.key(KeysTest.admin(service), "王芳", "writer"));
      String origin = "http://127.0.0.1:" + service.port();
      assertThat(report(here, in)).isEqualTo(403);
      assertThat(report(here, in, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
      assertThat(report(here, in, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
      assertThat(report(here, in, "Origin", "https://evil.example.com")).isEqualTo(403);
      assertThat(report(here, in, "Origin", "null")).isEqualTo(403);
      assertThat(report(here, in, "Origin", origin, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
      assertThat(report(here, in, "Origin", origin)).isEqualTo(201);
      assertThat(report(here, in, "Sec-Fetch-Site", OURS)).isEqualTo(201);
    }
  }

  private static int report(Client client, Answer signedIn, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Cookie";
    all[headers.length + 1] = cookie(signedIn);
    return client
        .send("POST", "/v1/gaps", "{\"question\":\"鼠标垫能印标志吗\",\"context\":[]}", all)
        .status();
  }

  @Test
  void whoAsksIsTold() {
    try (RunningService service = service()) {
      Client here = service.client();
      assertThat(here.get("/v1/session").json().path("isOpen").asBoolean()).isTrue();
      Client admin = KeysTest.admin(service);
      assertThat(here.get("/v1/session").text("/name")).isEmpty();
      assertThat(here.get("/v1/session").json().path("isOpen").asBoolean()).isFalse();
      assertThat(admin.get("/v1/session").text("/name")).isEqualTo("李雷");
    }
  }
}
