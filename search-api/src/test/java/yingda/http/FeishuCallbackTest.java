package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.chat.FakeFeishu;
import yingda.json.Json;
import yingda.testing.Awaiting;
import yingda.testing.MovableClock;

/** What Feishu calls. */
class FeishuCallbackTest {
  private static final Instant NOON = Instant.parse("2090-05-01T04:00:00Z");

  /** Any that is set. */
  private static final String VARIABLE = "PATH";

  private static final String KEY = System.getenv(VARIABLE).strip();

  @TempDir private Path data;
  private final FakeFeishu feishu = new FakeFeishu();
  private final MovableClock clock = new MovableClock(NOON);
  private Supplier<String> metrics = () -> "";

  @BeforeEach
  void setUp() throws IOException {
    Files.writeString(
        data.resolve("chat.json"),
        """
        {
          "key": "店铺机器人",
          "feishu": {
            "appId": "cli_1", "secretVariable": "%s", "encryptKeyVariable": "%s", "api": "%s"
          }
        }
        """
            .formatted(VARIABLE, VARIABLE, feishu.origin()));
  }

  @AfterEach
  void stop() {
    feishu.close();
  }

  private RunningService service() {
    RunningService service = RunningService.in(data, clock).holding(Sample.RETURNS);
    Client admin = KeysTest.admin(service);
    assertThat(KeysTest.key(admin, "店铺机器人", "bot")).startsWith("yk_");
    metrics = () -> admin.get("/metrics").body();
    return service;
  }

  private Answer call(RunningService service, String event) {
    String body = FakeFeishu.sealed(KEY, event);
    String time = String.valueOf(clock.instant().getEpochSecond());
    return signed(service, time, FakeFeishu.sign(time, "n1", KEY, body), body);
  }

  private static Answer signed(RunningService service, String time, String sign, String body) {
    return service
        .client()
        .send(
            "POST",
            "/v1/chat/feishu",
            body,
            "X-Lark-Request-Timestamp",
            time,
            "X-Lark-Request-Nonce",
            "n1",
            "X-Lark-Signature",
            sign);
  }

  private void asks(RunningService service, String id, String text) {
    Answer taken = call(service, FakeFeishu.event("e" + id, "om_" + id, text));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).isEqualTo("{}");
  }

  @Test
  void theAddressIsCheckedByAnUnsignedChallenge() {
    try (RunningService service = service()) {
      String check =
          Json.write(Map.of("type", "url_verification", "challenge", "c-1", "token", "t"));
      Answer checked = service.client().post("/v1/chat/feishu", FakeFeishu.sealed(KEY, check));
      assertThat(checked.body()).isEqualTo("{\"challenge\":\"c-1\"}");
      assertThat(service.client().post("/v1/chat/feishu", check).text("/code"))
          .isEqualTo("chat-not-signed");
    }
  }

  @Test
  void aMessageIsAnsweredOnceByOneToken() throws InterruptedException {
    try (RunningService service = service()) {
      asks(service, "1", "@_user_1 怎么退货");
      assertThat(feishu.answer())
          .startsWith("om_1 Bearer t-1 ")
          .contains("签收七天内", "\"msg_type\":\"text\"", "\"uuid\":");
      asks(service, "1", "@_user_1 怎么退货");
      asks(service, "2", "你好");
      assertThat(feishu.answer()).startsWith("om_2 Bearer t-1 ").contains("您好");
      clock.move(Duration.ofHours(2));
      asks(service, "3", "你好");
      assertThat(feishu.answer()).startsWith("om_3 Bearer t-2 ");
      assertThat(metrics.get()).contains("outcome=\"repeated\",platform=\"feishu\"} 1.0");
    }
  }

  @Test
  void aQuestionAskedBackIsAnsweredWithItsNumber() throws InterruptedException {
    try (RunningService service = service().holding(Sample.GIFTS, Sample.COUPONS)) {
      asks(service, "1", "会员积分怎么兑换");
      String list = feishu.answer();
      assertThat(list).contains("1. 会员积分怎么兑换", "2. 会员积分怎么兑换");
      asks(service, "2", "@_user_1 2");
      boolean isGiftSecond = list.contains("2. 会员积分怎么兑换礼品？");
      assertThat(feishu.answer()).contains(isGiftSecond ? "在积分商城里选礼品。" : "在积分商城里选话费。");
    }
  }

  @Test
  void whatFeishuLosesIsSentAgain() throws InterruptedException {
    try (RunningService service = service()) {
      feishu.losing.set(1);
      asks(service, "1", "怎么退货");
      assertThat(feishu.answer()).startsWith("om_1 ");
      feishu.garbage.set(1);
      asks(service, "2", "怎么退货");
      assertThat(feishu.answer()).startsWith("om_2 ");
      int before = feishu.tokens.get();
      feishu.revoking.set(1);
      asks(service, "3", "怎么退货");
      assertThat(feishu.answer()).startsWith("om_3 Bearer t-" + (before + 1) + " ");
      feishu.stalling.set(1);
      asks(service, "4", "怎么退货");
      asks(service, "5", "你好");
      Awaiting.until(() -> feishu.answers.size() >= 2);
    }
  }

  @Test
  void whatIsNotFeishusIsRefused() {
    try (RunningService service = service()) {
      String event = FakeFeishu.event("e1", "om_1", "怎么退货");
      String body = FakeFeishu.sealed(KEY, event);
      String now = String.valueOf(NOON.getEpochSecond());
      String old = String.valueOf(NOON.getEpochSecond() - 3_601);
      String sign = FakeFeishu.sign(now, "n1", KEY, body);
      assertThat(signed(service, old, sign, body).text("/code")).isEqualTo("chat-not-signed");
      assertThat(signed(service, now, sign, body + " ").text("/code")).isEqualTo("chat-not-signed");
      assertThat(signed(service, old, FakeFeishu.sign(old, "n1", KEY, body), body).text("/code"))
          .isEqualTo("chat-old-call");
      assertThat(service.client().post("/v1/chat/feishu", body).status()).isEqualTo(401);
      String other = FakeFeishu.sealed("other", event);
      for (String wrong : new String[] {"", "{}", "[", "{\"encrypt\":\"?\"}", event, other}) {
        String signed = FakeFeishu.sign(now, "n1", KEY, wrong);
        assertThat(signed(service, now, signed, wrong).text("/code"))
            .as(wrong)
            .isEqualTo("chat-not-signed");
      }
      String elsewhere = FakeFeishu.event("e1", "../../x", "怎么退货");
      assertThat(call(service, elsewhere).text("/code")).isEqualTo("chat-no-message");
      assertThat(call(service, "{\"header\":{\"event_type\":\"im.chat.disbanded_v1\"}}").status())
          .isEqualTo(200);
      assertThat(call(service, event.replace("\"user\"", "\"app\"")).status()).isEqualTo(200);
      assertThat(feishu.answers).isEmpty();
    }
  }

  @Test
  void whereItIsNotSetUpThereIsNothing() throws IOException {
    Files.delete(data.resolve("chat.json"));
    try (RunningService service = service()) {
      assertThat(call(service, FakeFeishu.event("e1", "om_1", "a")).text("/code"))
          .isEqualTo("chat-not-set-up");
    }
  }
}
