package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.chat.FakeDingTalk;
import yingda.testing.Awaiting;
import yingda.testing.MovableClock;

/** What DingTalk calls where no long connection is wanted. */
class ChatCallbackTest {
  private static final Instant NOON = Instant.parse("2090-05-01T04:00:00Z");

  /** Any that is set. */
  private static final String VARIABLE = "PATH";

  @TempDir private Path data;
  private final FakeDingTalk dingtalk = new FakeDingTalk();
  private final MovableClock clock = new MovableClock(NOON);

  @BeforeEach
  void setUp() throws IOException {
    Files.writeString(
        data.resolve("chat.json"),
        """
        {
          "key": "店铺机器人",
          "dingtalk": {
            "clientId": "c", "callback": true, "secretVariable": "%s", "replies": "%s"
          }
        }
        """
            .formatted(VARIABLE, dingtalk.origin()));
  }

  @AfterEach
  void stop() {
    dingtalk.close();
  }

  private RunningService service() {
    return RunningService.in(data, clock).holding(Sample.RETURNS);
  }

  private static String sign(long timestamp) {
    try {
      String secret = System.getenv(VARIABLE).strip();
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((timestamp + "\n" + secret).getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer call(RunningService service, long timestamp, String sign, String body) {
    String time = String.valueOf(timestamp);
    return service
        .client()
        .send("POST", "/v1/chat/dingtalk", body, "timestamp", time, "sign", sign);
  }

  @Test
  void aSignedMessageIsAnsweredOnceWhereItSays() throws InterruptedException {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      assertThat(KeysTest.key(admin, "店铺机器人", "bot")).startsWith("yk_");
      long now = NOON.toEpochMilli();
      Answer taken = call(service, now, sign(now), dingtalk.body("1", "怎么退货"));
      assertThat(taken.status()).as(taken.body()).isEqualTo(200);
      assertThat(taken.body()).isEqualTo("{\"msgtype\":\"empty\"}");
      assertThat(dingtalk.answer()).contains("签收七天内");
      assertThat(call(service, now, sign(now), dingtalk.body("1", "怎么退货")).status()).isEqualTo(200);
      assertThat(call(service, now, sign(now), dingtalk.body("2", "你好")).status()).isEqualTo(200);
      assertThat(dingtalk.answer()).contains("您好");
      Awaiting.until(
          () ->
              admin
                  .get("/metrics")
                  .body()
                  .contains("outcome=\"repeated\",platform=\"dingtalk\"} 1.0"));
    }
  }

  @Test
  void aQuestionAskedBackIsAnsweredWithItsNumber() throws InterruptedException {
    try (RunningService service = service().holding(Sample.GIFTS, Sample.COUPONS)) {
      Client admin = KeysTest.admin(service);
      assertThat(KeysTest.key(admin, "店铺机器人", "bot")).startsWith("yk_");
      long now = NOON.toEpochMilli();
      assertThat(call(service, now, sign(now), dingtalk.body("1", "会员积分怎么兑换")).status())
          .isEqualTo(200);
      String list = dingtalk.answer();
      assertThat(list).contains("1. 会员积分怎么兑换", "2. 会员积分怎么兑换");
      assertThat(call(service, now, sign(now), dingtalk.body("2", "2")).status()).isEqualTo(200);
      boolean isGiftSecond = list.contains("2. 会员积分怎么兑换礼品？");
      assertThat(dingtalk.answer()).contains(isGiftSecond ? "在积分商城里选礼品。" : "在积分商城里选话费。");
    }
  }

  @Test
  void whatIsNotSignedOrOldOrLeadsElsewhereIsRefused() {
    try (RunningService service = service()) {
      String body = dingtalk.body("1", "怎么退货");
      long now = NOON.toEpochMilli();
      long old = now - 3_600_001;
      assertThat(call(service, now, sign(now + 1), body).text("/code"))
          .isEqualTo("chat-not-signed");
      assertThat(call(service, now, "", body).status()).isEqualTo(401);
      assertThat(service.client().post("/v1/chat/dingtalk", body).status()).isEqualTo(401);
      assertThat(call(service, old, sign(old), body).text("/code")).isEqualTo("chat-old-call");
      String elsewhere = body.replace(dingtalk.origin(), "http://169.254.169.254");
      assertThat(call(service, now, sign(now), elsewhere).text("/code"))
          .isEqualTo("chat-other-webhook");
      assertThat(call(service, now, sign(now), "{}").status()).isEqualTo(400);
    }
  }

  @Test
  void whereItIsNotSetUpThereIsNothing() throws IOException {
    Files.delete(data.resolve("chat.json"));
    try (RunningService service = service()) {
      assertThat(service.client().post("/v1/chat/dingtalk", dingtalk.body("1", "a")).text("/code"))
          .isEqualTo("chat-not-set-up");
    }
  }
}
