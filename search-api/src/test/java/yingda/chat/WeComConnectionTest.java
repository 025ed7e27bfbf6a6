package yingda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.websocket.WsContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.Awaiting;
import yingda.testing.Logged;

/** The long connection of WeCom against a server that drops, repeats, stalls and sends garbage. */
class WeComConnectionTest {
  @TempDir private Path data;
  private final FakeWeCom wecom = new FakeWeCom();
  private final Logged log = new Logged("yingda.chat");

  @AfterEach
  void stop() {
    wecom.close();
    log.close();
  }

  private ChatService service() {
    return new ChatService(data, wecom.settings(), ChatService.PACING);
  }

  private WsContext connection() throws InterruptedException {
    return FakeDingTalk.next(wecom.connections);
  }

  private String answer() throws InterruptedException {
    return FakeDingTalk.next(wecom.answers);
  }

  @Test
  void aBotSubscribesAndAnswersUnderTheNumberOfTheCall() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = connection();
      assertThat(FakeDingTalk.next(wecom.subscriptions))
          .startsWith("{\"body\":{\"bot_id\":\"bot1\",\"secret\":\"" + ChatService.SECRET + "\"}");
      connection.send(FakeWeCom.message("1", "怎么退货"));
      assertThat(answer())
          .isEqualTo(
              "{\"body\":{\"msgtype\":\"stream\",\"stream\":{\"content\":\"签收七天内，在“我的订单”里选择退货。\","
                  + "\"finish\":true,\"id\":\"1\"}},\"cmd\":\"aibot_respond_msg\","
                  + "\"headers\":{\"req_id\":\"req-1\"}}");
      assertThat(FakeDingTalk.next(wecom.pings)).startsWith("{\"cmd\":\"ping\"");
      assertThat(service.chat().warning()).isNull();
    }
  }

  @Test
  void whatIsRepeatedIsAnsweredOnceAndWhatIsDroppedComesBack() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext first = connection();
      first.send(FakeWeCom.message("1", "怎么退货"));
      assertThat(answer()).contains("签收七天内");
      first.session.disconnect();
      WsContext second = connection();
      second.send("garbage");
      second.send("{\"cmd\":\"aibot_msg_callback\",\"headers\":{\"req_id\":\"r\"},\"body\":{}}");
      second.send(FakeWeCom.message("1", "怎么退货"));
      second.send(FakeWeCom.message("2", "你好"));
      assertThat(answer()).contains("您好，请直接说您的问题。");
      assertThat(wecom.answers).isEmpty();
      assertThat(service.chat().figures("wecom").repeated().sum()).isEqualTo(1);
      assertThat(log.lines())
          .hasSize(3)
          .noneMatch(line -> line.contains(ChatService.SECRET) || line.contains("garbage"));
    }
  }

  @Test
  void aQuestionAskedBackIsAnsweredWithItsNumber() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = connection();
      connection.send(FakeWeCom.message("1", "会员积分怎么兑换"));
      String list = answer();
      assertThat(list).contains("1. 会员积分怎么兑换", "2. 会员积分怎么兑换");
      connection.send(FakeWeCom.message("2", "2"));
      boolean isGiftSecond = list.contains("2. 会员积分怎么兑换礼品？");
      assertThat(answer()).contains(isGiftSecond ? "在积分商城里选礼品。" : "在积分商城里选话费。");
      assertThat(service.chat().warning()).isNull();
    }
  }

  @Test
  void aSocketThatLooksOpenAndIsDeadIsNoticed() throws InterruptedException {
    wecom.stalling.set(1);
    Pacing hasty =
        new Pacing(
            Duration.ofMillis(100),
            Duration.ofSeconds(60),
            Duration.ofMillis(5),
            Duration.ofMillis(50));
    try (ChatService service = new ChatService(data, wecom.settings(), hasty)) {
      assertThat(connection()).isNotNull();
      connection().send(FakeWeCom.message("1", "怎么退货"));
      assertThat(answer()).contains("签收七天内");
      assertThat(service.chat().connection("wecom").reconnects()).isPositive();
    }
  }

  @Test
  void whoTookTheBotOverIsNotFought() throws InterruptedException {
    try (ChatService service = service()) {
      Map<String, Object> event =
          Map.of("msgtype", "event", "event", Map.of("eventtype", "disconnected_event"));
      WsContext connection = connection();
      connection.send(FakeWeCom.frame("aibot_event_callback", "r", event));
      Awaiting.until(() -> service.chat().connection("wecom").isOver());
      assertThat(Objects.requireNonNull(service.chat().warning()).getMessage())
          .isEqualTo(
              "wecom is not connected and not tried again (another program has connected for the"
                  + " same bot); mend it, then restart the service");
      Awaiting.until(() -> !connection.session.isOpen());
      assertThat(wecom.connections).isEmpty();
    }
  }

  @Test
  void aSecretThatIsRefusedIsToldAndTriedAgain() throws InterruptedException {
    wecom.refusing.set(1_000_000);
    try (ChatService service = service()) {
      Awaiting.until(
          () ->
              service.chat().warning() != null
                  && String.valueOf(service.chat().warning()).contains("refused with 40001"));
      wecom.refusing.set(0);
      Awaiting.until(() -> service.chat().connection("wecom").reconnects() > 0);
      Awaiting.until(() -> service.chat().warning() == null);
    }
  }
}
