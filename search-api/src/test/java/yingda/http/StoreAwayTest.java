package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.Secret;
import yingda.testing.Awaiting;
import yingda.testing.RestartedPostgres;
import yingda.testing.RestartedPostgres.Stop;

/** What is answered while the database is down, by a node whose index needs none. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@TestMethodOrder(OrderAnnotation.class)
class StoreAwayTest {
  private static final String QUESTION = "{\"query\":\"怎么退货\"}";

  @TempDir private static Path directory;
  private static RestartedPostgres postgres;
  private static RunningService service;
  private static Client open;

  /** By each of these somebody comes in, but by the one that was revoked. */
  private record Holders(Client admin, Client agent, Client bot, Client revoked, String session) {}

  @BeforeAll
  static void start() {
    postgres = RestartedPostgres.in(directory.resolve("postgresql"));
    service = RunningService.over(postgres.address(), directory.resolve("data"));
    service.holding(Sample.RETURNS, Sample.COMPENSATION);
    open = service.client();
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
    postgres.close();
  }

  private static Holders holders() {
    Client admin = KeysTest.admin(service);
    Client agent = open.with(KeysTest.key(admin, "韩梅梅", "agent"));
    Client bot = open.with(KeysTest.key(admin, "店铺机器人", "bot"));
    Client revoked = open.with(KeysTest.key(admin, "停用", "admin"));
    assertThat(revoked.get("/v1/search", "q", "怎么退货").status()).isEqualTo(200);
    assertThat(admin.send("DELETE", "/v1/keys/4", "").text("/name")).isEqualTo("停用");
    String key = KeysTest.key(admin, "李雷二", "agent");
    Answer in = open.post("/v1/session", "{\"key\":\"" + key + "\"}");
    assertThat(admin.get("/v1/documents").status()).isEqualTo(200);
    return new Holders(admin, agent, bot, revoked, in.header("Set-Cookie").replaceFirst(";.*", ""));
  }

  private static void finds(Client client) {
    Answer found = client.get("/v1/search", "q", "怎么退货");
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    assertThat(found.texts("/hits", "documentId")).contains("faq/returns");
    assertThat(client.get("/v1/suggest", "q", "怎么退").status()).isEqualTo(200);
    Answer reply = client.post("/v1/replies", QUESTION);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/replies/0/documentId")).isEqualTo("faq/returns");
  }

  private static void isAway(Answer refused) {
    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.text("/code")).isEqualTo("store-unreachable");
    assertThat(refused.header("Retry-After")).isNotEmpty();
  }

  /** Whether it is known again that a key was revoked; it lets nobody in meanwhile. */
  private static boolean isRefused(Client client) {
    int status = client.get("/v1/search", "q", "怎么退货").status();
    assertThat(status).isIn(401, 503);
    return status == 401;
  }

  private static String readiness() {
    return open.get("/health/ready").text("/status");
  }

  /** What was answered meanwhile is logged then. */
  private static void comesBack() {
    Awaiting.until("the database", () -> readiness().equals("ready"));
    assertThat(service.usage().leftOut()).isZero();
    Awaiting.until("the log", () -> service.usage().waiting() == 0);
  }

  @Test
  @Order(1)
  void whereThereAreNoKeysWhoeverIsHereIsAnsweredAndWritesNothing() throws Exception {
    finds(open);
    postgres.stop(Stop.FAST);
    finds(open);
    isAway(open.get("/v1/documents/faq/returns"));
    isAway(open.put(Sample.GIFTS, Seen.NOTHING));
    isAway(open.post("/v1/keys", "{\"name\":\"李雷\",\"role\":\"admin\"}"));
    Answer ready = open.get("/health/ready");
    assertThat(ready.status()).as("a proxy keeps what answers: " + ready.body()).isEqualTo(200);
    assertThat(ready.text("/status")).isEqualTo("store away");
    assertThat(Instant.parse(ready.text("/storeAwaySince"))).isBefore(Instant.now());
    assertThat(ready.text("/warning")).isNotEmpty();
    postgres.startAgain();
    comesBack();
    assertThat(open.put(Sample.GIFTS, Seen.NOTHING).status()).isEqualTo(201);
  }

  /** The machine of the database is gone: connections wait for more than a minute. */
  @Test
  @Order(2)
  void nobodyWaitsForADatabaseThatSaysNothing() throws Exception {
    postgres.freeze();
    try {
      for (int i = 0; i < 20; i++) {
        finds(open);
      }
      isAway(open.with(Secret.random().text()).get("/v1/search", "q", "怎么退货"));
      assertThat(readiness()).isEqualTo("store away");
    } finally {
      postgres.thaw();
    }
    comesBack();
    Answer written = open.put(Sample.FREIGHT, Seen.NOTHING);
    assertThat(written.status()).as(written.body()).isEqualTo(201);
  }

  private static String page(String path) {
    return "http://127.0.0.1:" + service.port() + path;
  }

  /** Pages that are opened meanwhile say what works, and go on by themselves. */
  @Test
  @Order(3)
  void pagesThatAreReloadedSayThatOnlySearchingWorks() throws Exception {
    Browser browser = Browser.require();
    postgres.stop(Stop.FAST);
    browser.open(page("/?q=" + Desk.encoded("怎么退货，能改吗")));
    assertThat(browser.find("#store-away").getText()).contains("只能查询");
    assertThat(browser.find("article.reply").getText()).isNotEmpty();
    browser.open(page("/desk"));
    assertThat(browser.find("#page [role=alert]").getText()).contains("查询照常");
    assertThat(browser.find("#store-away").getText()).contains("只能查询");
    postgres.startAgain();
    assertThat(browser.find("#tasks").isDisplayed()).isTrue();
    comesBack();
  }

  @Test
  @Order(4)
  void whoeverWasLetInIsAnsweredAndNobodyElse() throws Exception {
    Holders in = holders();
    Client admin = in.admin();
    Client agent = in.agent();
    Client bot = in.bot();
    Client revoked = in.revoked();
    postgres.stop(Stop.IMMEDIATE);
    for (Client known : List.of(admin, agent, bot)) {
      finds(known);
    }
    assertThat(open.send("GET", "/v1/suggest?q=a", "", "Cookie", in.session()).status())
        .isEqualTo(200);
    Answer ofProduct = bot.post("/v1/replies", "{\"query\":\"怎么退货\",\"product\":\"X100\"}");
    assertThat(ofProduct.status()).as(ofProduct.body()).isEqualTo(200);
    Answer internal = agent.post("/v1/replies", QUESTION.replace("}", ",\"channel\":\"agent\"}"));
    assertThat(internal.status()).isEqualTo(200);
    Answer dify =
        bot.post(
            "/retrieval",
            "{\"knowledge_id\":\"yingda\",\"query\":\"怎么退货\","
                + "\"retrieval_setting\":{\"top_k\":1,\"score_threshold\":0}}");
    assertThat(dify.body()).contains("七天无理由退货");

    isAway(revoked.get("/v1/search", "q", "怎么退货"));
    isAway(open.with(Secret.random().text()).get("/v1/search", "q", "怎么退货"));
    isAway(open.send("GET", "/v1/suggest?q=a", "", "Cookie", "yingda-session=yk_other"));
    assertThat(open.get("/v1/search", "q", "怎么退货").status()).isEqualTo(401);
    assertThat(bot.post("/v1/replies", QUESTION.replace("}", ",\"channel\":\"agent\"}")).status())
        .isEqualTo(403);

    isAway(admin.get("/v1/documents/faq/returns"));
    isAway(admin.get("/v1/keys"));
    isAway(admin.get("/metrics"));
    isAway(admin.put(Sample.EXCHANGE, Seen.NOTHING));
    Answer behind = bot.get("/v1/search", "q", "怎么退货", "min-sequence", "999");
    assertThat(behind.status()).isEqualTo(503);
    assertThat(behind.text("/code")).isEqualTo("sequence-behind");
    postgres.startAgain();
    comesBack();
    Awaiting.until("the keys", () -> isRefused(revoked));
    assertThat(admin.get("/v1/audit", "caller", "店铺机器人").texts("/events", "action"))
        .contains("ask");
    assertThat(admin.get("/metrics").body())
        .contains("yingda_questions_left_out_total 0.0")
        .contains("yingda_audit_left_out_total 0.0")
        .contains("yingda_audit_waiting");
  }
}
