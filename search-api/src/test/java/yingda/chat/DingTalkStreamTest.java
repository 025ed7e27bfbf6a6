package yingda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.websocket.WsContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.app.Callers;
import yingda.testing.Awaiting;
import yingda.testing.Logged;

/** DingTalk Stream against a server that drops, repeats, stalls and sends garbage. */
class DingTalkStreamTest {
  @TempDir private Path data;
  private final FakeDingTalk dingtalk = new FakeDingTalk();
  private final Logged log = new Logged("yingda.chat");

  @AfterEach
  void stop() {
    dingtalk.close();
    log.close();
  }

  private ChatService service() {
    return service(ChatService.PACING);
  }

  private ChatService service(Pacing pacing) {
    return new ChatService(data, dingtalk.settings(), pacing);
  }

  private String answer() throws InterruptedException {
    return FakeDingTalk.next(dingtalk.answers);
  }

  private String acknowledged() throws InterruptedException {
    return FakeDingTalk.next(dingtalk.acknowledged);
  }

  private void asks(WsContext connection, String id, String text) throws InterruptedException {
    connection.send(dingtalk.message(id, "u1", text));
    assertThat(acknowledged())
        .contains("\"code\":200")
        .contains("\"messageId\":\"m-" + id + "\"")
        .contains("\"data\":\"{\\\"response\\\":null}\"");
  }

  private static ConnectionState state(ChatService service) {
    return service.chat().connections().getFirst();
  }

  @Test
  void aQuestionIsAcknowledgedAndAnsweredWhereItSays() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      assertThat(dingtalk.opened.getFirst())
          .contains("\"clientId\":\"dingapp\"", "\"clientSecret\":\"" + ChatService.SECRET + "\"")
          .contains("{\"topic\":\"/v1.0/im/bot/messages/get\",\"type\":\"CALLBACK\"}");
      asks(connection, "1", "怎么退货");
      assertThat(answer())
          .isEqualTo("{\"msgtype\":\"text\",\"text\":{\"content\":\"签收七天内，在“我的订单”里选择退货。\"}}");
      assertThat(state(service).isOpen()).isTrue();
      assertThat(service.chat().warning()).isNull();
      Awaiting.until(() -> service.chat().figures("dingtalk").answered().sum() == 1);
      connection.send(FakeDingTalk.frame("SYSTEM", "ping", "p1", "{\"opaque\":\"x\"}"));
      assertThat(acknowledged())
          .contains("\"code\":200", "\"data\":\"{\\\"opaque\\\":\\\"x\\\"}\"");
    }
  }

  @Test
  void whatIsRepeatedIsAnsweredOnceAndWhatIsDroppedComesBack() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext first = dingtalk.connection();
      asks(first, "1", "怎么退货");
      assertThat(answer()).contains("签收七天内");
      first.session.disconnect();
      WsContext second = dingtalk.connection();
      asks(second, "1", "怎么退货");
      dingtalk.refusing.set(2);
      second.session.disconnect();
      WsContext third = dingtalk.connection();
      asks(third, "1", "怎么退货");
      asks(third, "2", "你好");
      assertThat(answer()).contains("您好，请直接说您的问题。");
      assertThat(dingtalk.answers).isEmpty();
      assertThat(dingtalk.opened).hasSize(5);
      assertThat(state(service).reconnects()).isEqualTo(2);
      assertThat(service.chat().figures("dingtalk").repeated().sum()).isEqualTo(2);
      assertThat(log.lines()).noneMatch(line -> line.contains(ChatService.SECRET));
    }
  }

  @Test
  void aSocketThatLooksOpenAndIsDeadIsNoticed() throws InterruptedException {
    dingtalk.stalling.set(1);
    Pacing hasty =
        new Pacing(
            Duration.ofMillis(100),
            Duration.ofSeconds(60),
            Duration.ofMillis(5),
            Duration.ofMillis(50));
    try (ChatService service = service(hasty)) {
      WsContext dead = dingtalk.connection();
      assertThat(dead).isNotNull();
      WsContext alive = dingtalk.connection();
      asks(alive, "1", "怎么退货");
      assertThat(answer()).contains("签收七天内");
      assertThat(log.lines())
          .anyMatch(line -> line.equals("dingtalk: not connected: no sign of life"));
      assertThat(state(service).reconnects()).isPositive();
    }
  }

  @Test
  void garbageIsPassedOver() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      connection.send("{\"type\":");
      connection.send("[]");
      connection.send("{\"type\":\"CALLBACK\",\"headers\":{}}");
      connection.send("x".repeat(ChatSocket.MOST + 1));
      connection.send(FakeDingTalk.bytes(10));
      connection.send(
          FakeDingTalk.frame("CALLBACK", "/v1.0/im/bot/messages/get", "g", "kundenwort"));
      connection.send(
          dingtalk.message("9", "u1", "怎么退货").replace(dingtalk.origin(), "http://10.0.0.1"));
      connection.send(dingtalk.message("8", "u".repeat(1_000), "怎么退货"));
      asks(connection, "1", "怎么退货");
      assertThat(answer()).contains("签收七天内");
      assertThat(dingtalk.answers).isEmpty();
      assertThat(state(service).reconnects()).isZero();
      assertThat(log.lines())
          .hasSize(8)
          .anyMatch(line -> line.endsWith("a frame of 262145 characters is too large"))
          .anyMatch(line -> line.endsWith("a frame of bytes is not understood"))
          .anyMatch(line -> line.endsWith("is not understood: chat-other-webhook"))
          .noneMatch(line -> line.contains("kundenwort"));
      connection.send(FakeDingTalk.frame("EVENT", "elsewhere", "e", "{}"));
      assertThat(acknowledged()).contains("\"code\":404");
    }
  }

  @Test
  void anotherIsOpenedBeforeTheOneIsClosed() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext first = dingtalk.connection();
      dingtalk.refusing.set(1_000_000);
      first.send(FakeDingTalk.frame("SYSTEM", "disconnect", "d", "{}"));
      Awaiting.until(() -> dingtalk.opened.size() > 2);
      assertThat(dingtalk.closed()).isZero();
      asks(first, "0", "你好");
      assertThat(answer()).contains("您好");
      dingtalk.refusing.set(0);
      WsContext second = dingtalk.connection();
      Awaiting.until(() -> dingtalk.closed() == 1);
      asks(second, "1", "怎么退货");
      assertThat(answer()).contains("签收七天内");
      assertThat(state(service).isOpen()).isTrue();
    }
  }

  @Test
  void messagesOfOneAreAnsweredInTheirOrderAndWhatIsLostIsSentAgain() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      dingtalk.losing.set(2);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        asks(connection, "a" + i, i % 2 == 0 ? "怎么退货" : "👍");
        expected.add(i % 2 == 0 ? "七天" : "文字");
      }
      for (String words : expected) {
        // Asked again it is not offered again, so only the first is the text itself.
        String answer = answer();
        assertThat(words.equals("文字")).isEqualTo(answer.contains("我只看得懂文字"));
      }
      assertThat(service.chat().figures("dingtalk").failed().sum()).isZero();
    }
  }

  @Test
  void withoutAKeyHealthWarnsAndTheCustomerIsTold() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      long id = service.app().keys().list(Callers.LOCAL).getFirst().id();
      var unused = service.app().keys().revoke(Callers.LOCAL, id, "");
      asks(connection, "1", "怎么退货");
      assertThat(answer()).contains("现在暂时答不了");
      assertThat(Objects.requireNonNull(service.chat().warning()).getMessage())
          .contains("the key \"店铺机器人\"");
    }
  }

  @Test
  void aPlatformThatIsDownIsToldInHealth() throws InterruptedException {
    dingtalk.refusing.set(1_000_000);
    try (ChatService service = service()) {
      Awaiting.until(() -> dingtalk.opened.size() > 3);
      assertThat(Objects.requireNonNull(service.chat().warning()).getMessage())
          .isEqualTo("dingtalk is not connected (refused with 503); it is tried again");
      dingtalk.refusing.set(0);
      assertThat(dingtalk.connection()).isNotNull();
      Awaiting.until(() -> service.chat().warning() == null);
    }
  }
}
