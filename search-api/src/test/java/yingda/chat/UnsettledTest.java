package yingda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.chat.ChatSettings.HandoverSettings;
import yingda.knowledge.DataDirectory;
import yingda.testing.Awaiting;
import yingda.usage.ReceivedMessage;
import yingda.usage.UsageStore;

/** Messages that an earlier process acknowledged and did not answer. */
class UnsettledTest {
  @TempDir private Path data;
  private final FakeDingTalk dingtalk = new FakeDingTalk();
  private final FakeWeCom wecom = new FakeWeCom();

  @AfterEach
  void stop() {
    dingtalk.close();
    wecom.close();
  }

  private void left(String platform, String address, Duration age, @Nullable String sent) {
    try (UsageStore usage = new DataDirectory(data).openUsage()) {
      ReceivedMessage message =
          new ReceivedMessage(
              platform, "1", "c1", "u1", "怎么退货", address, Instant.now().minus(age), null);
      assertThat(usage.keep(message)).isTrue();
      if (sent != null) {
        usage.answering(message, sent);
      }
    }
  }

  private void leftByDingTalk(Duration age, @Nullable String sent) {
    String address = "{\"uri\":\"" + dingtalk.origin() + "/robot/sendBySession\"}";
    left("dingtalk", address, age, sent);
  }

  private ChatService service() {
    HandoverSettings desk = new HandoverSettings(null, "ROBOT");
    return new ChatService(
        data, dingtalk.settings(desk), ChatService.PACING, dingtalk.origin() + "/robot/send");
  }

  private void isSettled(ChatService service) {
    Awaiting.until(
        () -> {
          ChatFigures counts = service.chat().figures("dingtalk");
          return counts.answered().sum() + counts.failed().sum() == 1;
        });
  }

  private void nothingIsLeft() {
    try (UsageStore usage = new DataDirectory(data).openUsage()) {
      assertThat(usage.unsettled()).isEmpty();
    }
  }

  @Test
  void itIsAnsweredAfterTheStartAndKnownWhenItComesAgain() throws InterruptedException {
    leftByDingTalk(Duration.ZERO, null);
    try (ChatService service = service()) {
      assertThat(FakeDingTalk.next(dingtalk.answers)).contains("签收七天内");
      isSettled(service);
      dingtalk.connection().send(dingtalk.message("1", "u1", "怎么退货"));
      Awaiting.until(() -> service.chat().figures("dingtalk").repeated().sum() == 1);
    }
    assertThat(dingtalk.answers).isEmpty();
    nothingIsLeft();
    try (ChatService service = service()) {
      dingtalk.connection().send(dingtalk.message("1", "u1", "怎么退货"));
      Awaiting.until(() -> service.chat().figures("dingtalk").repeated().sum() == 1);
    }
    assertThat(dingtalk.answers).isEmpty();
  }

  @Test
  void anAnswerThatMayHaveBeenSentIsNotSentAgainButColleaguesAreTold() throws InterruptedException {
    leftByDingTalk(Duration.ZERO, "签收七天内。");
    try (ChatService service = service()) {
      assertThat(FakeDingTalk.next(dingtalk.told)).contains("可能没有及时得到答复", "怎么退货");
      isSettled(service);
    }
    assertThat(dingtalk.answers).isEmpty();
    nothingIsLeft();
  }

  @Test
  void whoWaitedTooLongIsToldSoAndSoAreColleagues() throws InterruptedException {
    leftByDingTalk(Duration.ofMinutes(31), null);
    try (ChatService service = service()) {
      assertThat(FakeDingTalk.next(dingtalk.answers)).contains("没能及时答复");
      assertThat(FakeDingTalk.next(dingtalk.told)).contains("可能没有及时得到答复", "怎么退货");
      isSettled(service);
    }
    nothingIsLeft();
  }

  @Test
  void anAnswerWaitsForTheConnectionAndIsTheSameStream() throws InterruptedException {
    wecom.refusing.set(2);
    left("wecom", "req-1", Duration.ZERO, "签收七天内。");
    try (ChatService service = new ChatService(data, wecom.settings(), ChatService.PACING)) {
      assertThat(FakeDingTalk.next(wecom.answers))
          .contains("\"req_id\":\"req-1\"", "\"id\":\"1\"", "签收七天内。");
      Awaiting.until(() -> service.chat().figures("wecom").answered().sum() == 1);
    }
    nothingIsLeft();
  }
}
