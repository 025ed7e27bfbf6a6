package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.MovableClock;

/** What is sent again with its key is obeyed once. */
class IdempotencyTest {
  private static final String KEY = "Idempotency-Key";
  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2099-05-01T04:00:00Z"));

  private static RunningService service;
  private static Client admin;
  private static Client bot;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data, CLOCK).holding(Sample.RETURNS);
    admin = KeysTest.admin(service);
    bot = service.client().with(KeysTest.key(admin, "店铺机器人", "bot"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer gap(Client client, String question, String key) {
    String body = "{\"question\":\"" + question + "\",\"context\":[]}";
    return client.send("POST", "/v1/gaps", body, KEY, key);
  }

  private static int counted(String question) {
    for (var gap : admin.get("/v1/gaps").json().path("gaps")) {
      if (gap.toString().contains(question)) {
        return gap.path("reported").asInt();
      }
    }
    return 0;
  }

  @Test
  void whatIsSentAgainIsAnsweredAsItWasAndCountsOnce() {
    Answer first = gap(bot, "狗粮能寄到月球吗", "\"a-1\"");
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    Answer again = gap(bot, "狗粮能寄到月球吗", "a-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(counted("狗粮能寄到月球吗")).isEqualTo(1);
    assertThat(gap(bot, "狗粮能寄到月球吗", "a-2").header("Idempotency-Replayed")).isEmpty();
    assertThat(counted("狗粮能寄到月球吗")).isEqualTo(2);
  }

  @Test
  void aKeyIsGoodForOneRequestOfOneCallerForAnHour() {
    Answer first = gap(bot, "鱼缸会结冰吗", "b-1");
    Answer other = gap(bot, "鱼缸会漏水吗", "b-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("/code")).isEqualTo("key-of-other-request");
    assertThat(gap(admin, "鱼缸会漏水吗", "b-1").status()).isEqualTo(201);
    CLOCK.move(Duration.ofMinutes(59));
    assertThat(gap(bot, "鱼缸会结冰吗", "b-1").body()).isEqualTo(first.body());
    CLOCK.move(Duration.ofMinutes(1));
    assertThat(gap(bot, "鱼缸会漏水吗", "b-1").header("Idempotency-Replayed")).isEmpty();
  }

  /** A program that writes its JSON anew need not put the fields in the same order. */
  @Test
  void whatSaysTheSameIsTheSameRequest() {
    Answer first = sent("{\"question\":\"睡袋能机洗吗\",\"context\":[\"你好\",\"在吗\"]}");
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    for (String body :
        List.of(
            "{\"context\":[\"你好\",\"在吗\"],\"question\":\"睡袋能机洗吗\"}",
            "\n{ \"question\" : \"睡袋能机洗吗\",\t\"context\": [ \"你好\", \"在吗\" ] }\r\n",
            "{\"question\":\"\\u7761\\u888b能机洗吗\",\"context\":[\"你好\",\"在吗\"]}")) {
      Answer again = sent(body);
      assertThat(again.body()).as(body).isEqualTo(first.body());
      assertThat(again.header("Idempotency-Replayed")).as(body).isEqualTo("true");
    }
    assertThat(counted("睡袋能机洗吗")).isEqualTo(1);
    for (String other :
        List.of(
            "{\"question\":\"睡袋能机洗吗\",\"context\":[\"在吗\",\"你好\"]}",
            "{\"question\":\"睡袋能机洗吗 \",\"context\":[\"你好\",\"在吗\"]}",
            "{\"question\":\"睡袋能机洗吗\",\"context\":[\"你好\",\"在吗\"]} {}",
            "{\"question\":\"睡袋能机洗吗\"")) {
      assertThat(sent(other).status()).as(other).isEqualTo(422);
    }
  }

  private static Answer sent(String body) {
    return bot.send("POST", "/v1/gaps", body, KEY, "f-1");
  }

  @Test
  void whatWasRefusedIsNotKept() {
    assertThat(gap(bot, "", "c-1").status()).isEqualTo(400);
    assertThat(gap(bot, "帐篷能不能机洗", "c-1").status()).isEqualTo(201);
    assertThat(gap(bot, "帐篷能不能机洗", "").status()).isEqualTo(400);
    assertThat(gap(bot, "帐篷能不能机洗", "a b").status()).isEqualTo(400);
  }

  @Test
  void atOnceItCountsOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> sent =
          IntStream.range(0, 24)
              .mapToObj(i -> threads.submit(() -> gap(bot, "吊床承重多少", "d-1")))
              .toList();
      for (Future<Answer> one : sent) {
        assertThat(one.get().status()).isIn(201, 409);
      }
    }
    assertThat(counted("吊床承重多少")).isEqualTo(1);
  }

  @Test
  void aReplyIsTheSameToo() {
    String body = "{\"query\":\"怎么退货\",\"conversation\":\"x\"}";
    Answer first = bot.send("POST", "/v1/replies", body, KEY, "e-1");
    assertThat(first.text("/decision")).isEqualTo("answer");
    assertThat(bot.send("POST", "/v1/replies", body, KEY, "e-1").body()).isEqualTo(first.body());
  }
}
