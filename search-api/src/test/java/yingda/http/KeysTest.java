package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Secret;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.testing.MovableClock;

/** Who comes in by a key, and until when. */
class KeysTest {
  private static final Instant NOON = Instant.parse("2099-05-01T04:00:00Z");

  @TempDir private Path data;
  private final MovableClock clock = new MovableClock(NOON);

  private RunningService service() {
    return RunningService.in(data, clock).holding(Sample.RETURNS);
  }

  /** The first key closes the service, so it is the admin's. */
  static Client admin(RunningService service) {
    return service.client().with(key(service.client(), "李雷", "admin"));
  }

  static String key(Client by, String name, String role, String... more) {
    StringBuilder body = new StringBuilder("{\"name\":\"").append(name);
    body.append("\",\"role\":\"").append(role).append('"');
    for (int i = 0; i < more.length; i += 2) {
      body.append(",\"").append(more[i]).append("\":").append(more[i + 1]);
    }
    Answer made = by.post("/v1/keys", body + "}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.text("/secret");
  }

  @Test
  void withoutKeysWhoeverIsHereMayDoAllAndTheFirstClosesIt() {
    try (RunningService service = service()) {
      Client here = service.client();
      assertThat(here.get("/v1/documents").status()).isEqualTo(200);
      Client admin = admin(service);
      assertThat(admin.get("/v1/documents").status()).isEqualTo(200);
      Answer refused = here.get("/v1/documents");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(refused.text("/detail")).contains("Authorization: Bearer KEY", "/sign-in");
      assertThat(here.get("/health/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void itStaysClosedWhenTheLastKeyIsRevokedAndAfterARestart() {
    try (RunningService service = service()) {
      Client admin = admin(service);
      assertThat(admin.send("DELETE", "/v1/keys/1", "").text("/state")).isEqualTo("revoked");
      assertThat(admin.get("/v1/keys").status()).isEqualTo(401);
    }
    try (RunningService service = service()) {
      assertThat(service.client().get("/v1/documents").status()).isEqualTo(401);
    }
  }

  @Test
  void aKeyIsKeptOnlyAsItsHash() throws Exception {
    try (RunningService service = service()) {
      Client admin = admin(service);
      String secret = key(admin, "店铺机器人", "bot");
      assertThat(secret).matches("yk_[A-Za-z0-9_-]{43}");
      assertThat(admin.get("/v1/keys").body()).doesNotContain(secret, secret.substring(3, 20));
      for (String file : new String[] {"yingda.db", "yingda.db-wal"}) {
        assertThat(new String(Files.readAllBytes(data.resolve(file)), UTF_8))
            .doesNotContain(secret.substring(3));
      }
    }
  }

  @Test
  void whatIsNoValidKeyLetsNobodyIn() {
    try (RunningService service = service()) {
      Client admin = admin(service);
      String bot = key(admin, "店铺机器人", "bot", "expires", "\"2099-05-01T05:00:00Z\"");
      Client shop = service.client().with(bot);
      String question = "{\"query\":\"怎么退货\"}";
      assertThat(shop.post("/v1/replies", question).status()).isEqualTo(200);
      for (String header :
          new String[] {
            "Bearer",
            "Bearer ",
            "Bearer yk_",
            "Bearer " + bot + "x",
            "Basic " + bot,
            bot,
            "Bearer null"
          }) {
        assertThat(service.client().authorized(header).post("/v1/replies", question).status())
            .as(header)
            .isEqualTo(401);
      }
      clock.move(Duration.ofHours(1));
      assertThat(shop.post("/v1/replies", question).status()).isEqualTo(401);
      assertThat(admin.get("/v1/keys").text("/keys/1/state")).isEqualTo("expired");
    }
  }

  /** What a newer program may have written. */
  @Test
  void aRoleThatIsNotKnownLetsNobodyIn() {
    try (RunningService service = service();
        AccessStore store = new DataDirectory(data).openAccess()) {
      Client unused = admin(service);
      Secret secret = Secret.random();
      AccessKey.Grant grant = new AccessKey.Grant("x", "owner");
      AccessKey.State state = new AccessKey.State(NOON, "x", null, null, null);
      assertThat(store.add(secret.hash(), grant, state).id()).isEqualTo(2);
      Client owner = service.client().with(secret.text());
      assertThat(owner.get("/v1/documents").status()).isEqualTo(401);
      assertThat(owner.post("/v1/replies", "{\"query\":\"怎么退货\"}").status()).isEqualTo(401);
    }
  }

  @Test
  void whatDoesNotGoTogetherIsRefusedWithItsField() {
    try (RunningService service = service()) {
      Client admin = admin(service);
      refuses(admin, "\"role\":\"owner\"", "role: unknown role \"owner\", expected one of bot,");
      refuses(admin, "\"role\":\"bot\",\"products\":[\"X9\"]", "products: no document is about");
      refuses(admin, "\"role\":\"writer\",\"channels\":[\"wechat\"]", "for bots and agents only");
      refuses(admin, "\"role\":\"agent\",\"origins\":[\"https://a.cn\"]", "make one with role bot");
      refuses(admin, "\"role\":\"agent\",\"confirmedOnly\":true", "for bots only");
      refuses(admin, "\"role\":\"bot\",\"origins\":[\"a.cn\"]", "is no origin");
      refuses(admin, "\"role\":\"bot\",\"expires\":\"2026-01-01T00:00:00Z\"", "has passed");
      refuses(admin, "\"role\":\"bot\",\"products\":[\"\"]", "products");
      assertThat(admin.get("/v1/keys").json().path("keys")).hasSize(1);
    }
  }

  private static void refuses(Client admin, String fields, String remedy) {
    Answer refused = admin.post("/v1/keys", "{\"name\":\"a\"," + fields + "}");
    assertThat(refused.status()).as(fields).isEqualTo(400);
    assertThat(refused.text("/detail")).contains(remedy);
  }

  /** The next request is refused, whichever process revoked the key. */
  @Test
  void aRevokedKeyLetsNobodyInFromTheNextRequestOn() {
    try (RunningService service = service();
        AccessStore another = new DataDirectory(data).openAccess()) {
      Client agent = service.client().with(key(admin(service), "韩梅梅", "agent"));
      assertThat(agent.get("/v1/documents").status()).isEqualTo(200);
      AccessKey unused = another.revoke(2, "李雷", NOON);
      assertThat(agent.get("/v1/documents").status()).isEqualTo(401);
    }
  }

  @Test
  void whoWritesSignsWithTheNameOfTheKey() {
    try (RunningService service = service()) {
      Client writer = service.client().with(key(admin(service), "王芳", "writer"));
      String document =
          "\"state\":\"draft\",\"note\":\"起草\",\"document\":{\"kind\":\"faq\",\"title\":\"题\","
              + "\"entries\":[{\"anchor\":\"a\",\"question\":\"问\",\"answer\":\"答\"}]}";
      Answer mine = writer.putJson("/v1/documents/faq/b", "{" + document + "}", Seen.NOTHING);
      assertThat(mine.status()).as(mine.body()).isEqualTo(201);
      assertThat(writer.get("/v1/documents/faq/b").text("/author")).isEqualTo("王芳");
      Answer other =
          writer.putJson(
              "/v1/documents/faq/c", "{\"author\":\"李雷\"," + document + "}", Seen.NOTHING);
      assertThat(other.status()).isEqualTo(403);
      assertThat(other.text("/detail")).contains("signs with its own name \"王芳\"");
      Answer published =
          writer.act(new Signature("王芳", "发布"), "faq/b", "publish", Seen.revision(1));
      assertThat(published.status()).isEqualTo(403);
    }
  }

  @Test
  void aKeyOfAPageIsGoodForThisPageOnly() {
    try (RunningService service = service()) {
      Client admin = admin(service);
      Client page =
          service
              .client()
              .with(key(admin, "网页", "bot", "origins", "[\"https://shop.example.com\"]"));
      String question = "{\"query\":\"怎么退货\"}";
      String shop = "https://shop.example.com";
      Answer allowed = page.send("POST", "/v1/replies", question, "Origin", shop);
      assertThat(allowed.status()).as(allowed.body()).isEqualTo(200);
      assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(shop);
      assertThat(page.send("POST", "/v1/replies", question).status()).isEqualTo(403);
      Answer foreign =
          page.send("POST", "/v1/replies", question, "Origin", "https://evil.example.com");
      assertThat(foreign.status()).isEqualTo(403);
      assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
      Client whole = service.client().with(key(admin, "程序", "bot"));
      assertThat(whole.send("POST", "/v1/replies", question, "Origin", shop).status())
          .isEqualTo(403);
      Answer preflight = service.client().send("OPTIONS", "/v1/replies", "", "Origin", shop);
      assertThat(preflight.status()).isEqualTo(204);
      assertThat(preflight.header("Access-Control-Allow-Headers")).contains("authorization");
    }
  }

  @Test
  void aKeyOfWhatIsConfirmedShowsNothingThatIsDue() {
    try (RunningService service = service().holding(Sample.reviewed(Sample.INVOICE, 90))) {
      Client admin = admin(service);
      Client bot = service.client().with(key(admin, "可靠", "bot", "confirmedOnly", "true"));
      assertThat(admin.get("/v1/keys").json().at("/keys/1/confirmedOnly").asBoolean()).isTrue();
      assertThat(shown(bot)).containsExactly("faq/invoice");
      assertThat(shown(admin)).contains("faq/returns", "faq/invoice");
      clock.move(Duration.ofDays(90));
      assertThat(shown(bot)).isEmpty();
      Answer confirmed =
          admin.act(new Signature("李雷", "仍然对"), "faq/invoice", "verify", Seen.revision(1));
      assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
      service.knowledge().catchUp();
      assertThat(shown(bot)).containsExactly("faq/invoice");
    }
  }

  /** By each way to ask, and only what all of them show. */
  private static Set<String> shown(Client client) {
    Set<String> ids = new TreeSet<>();
    for (Answer answer :
        List.of(
            client.post("/v1/replies", "{\"query\":\"怎么退货\",\"context\":[\"怎么开电子发票\"]}"),
            client.post("/v1/replies", "{\"query\":\"怎么开电子发票\"}"),
            client.get("/v1/search", "q", "怎么开发票退货"),
            client.get("/v1/suggest", "q", "怎么"),
            fetch(client, "faq/returns"),
            fetch(client, "faq/invoice"))) {
      Matcher id = Pattern.compile("faq/(?:returns|invoice)(?=\"|#)").matcher(answer.body());
      while (!answer.body().contains("isError\":true") && id.find()) {
        ids.add(id.group());
      }
    }
    return ids;
  }

  private static Answer fetch(Client client, String id) {
    return client.post(
        "/mcp",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"fetch\","
            + "\"arguments\":{\"id\":\""
            + id
            + "\"}}}");
  }

  @Test
  void aKeyThatAsksTooFastIsToldWhenToGoOn() {
    try (RunningService service = RunningService.in(data, 3).holding(Sample.RETURNS)) {
      Client admin = admin(service);
      Client bot = service.client().with(key(admin, "店铺机器人", "bot"));
      String batch = "{\"questions\":[" + "{\"query\":\"问\"},".repeat(3) + "{\"query\":\"问\"}]}";
      Client batches = service.client().with(key(admin, "批量", "bot"));
      assertThat(batches.post("/v1/replies/batch", batch).status()).isEqualTo(429);
      Answer first = bot.get("/v1/suggest", "q", "退");
      assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=3;w=60");
      assertThat(first.header("RateLimit")).startsWith("\"default\";r=2;t=");
      Answer last = first;
      for (int i = 0; i < 6 && last.status() == 200; i++) {
        last = bot.get("/v1/suggest", "q", "退");
      }
      assertThat(last.status()).isEqualTo(429);
      assertThat(last.header("Retry-After")).matches("[1-9][0-9]?");
      assertThat(admin.get("/v1/keys").status()).isEqualTo(200);
    }
  }

  @Test
  void twoValidKeysHaveNotTheSameName() {
    try (RunningService service = service()) {
      Client admin = admin(service);
      assertThat(key(admin, "韩梅梅", "agent")).isNotEmpty();
      String again = "{\"name\":\" 韩梅梅\",\"role\":\"writer\"}";
      Answer refused = admin.post("/v1/keys", again);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("/detail"))
          .contains("name: \"韩梅梅\" is the name of the valid key 2", "revoke that one first");
      assertThat(admin.send("DELETE", "/v1/keys/2", "").status()).isEqualTo(200);
      assertThat(admin.post("/v1/keys", again).status()).isEqualTo(201);
    }
  }

  @Test
  void fieldsAreCalledInChineseAsThePageCallsThem() {
    try (RunningService service = service()) {
      Client admin = admin(service);
      Answer refused =
          admin.send(
              "POST",
              "/v1/keys",
              "{\"name\":\"a\",\"role\":\"writer\",\"products\":[\"X9\"],\"channels\":[\"wechat\"],"
                  + "\"origins\":[\"a.cn\"]}",
              "Accept-Language",
              "zh-CN");
      assertThat(refused.text("/detail"))
          .contains("产品：没有关于", "渠道：只能用于", "网页来源：")
          .doesNotContain("products", "channels", "origins", "渠道答案");
      Client bot = service.client().with(key(admin, "店铺机器人", "bot"));
      assertThat(bot.send("GET", "/v1/documents", "", "Accept-Language", "zh").text("/detail"))
          .startsWith("调用方：“店铺机器人”不能");
      Answer role =
          admin.send(
              "POST", "/v1/keys", "{\"name\":\"a\",\"role\":\"x\"}", "Accept-Language", "zh");
      assertThat(role.text("/detail")).startsWith("角色：");
    }
  }
}
