package yingda.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.websocket.WsContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.app.Callers;
import yingda.chat.ChatSettings.HandoverSettings;
import yingda.usage.AnswerMode;

/** What people read: questions asked back, chosen by number, and handover. */
class ChatDialogueTest {
  private static final String POINTS = "会员积分怎么兑换";

  @TempDir private Path data;
  private final FakeDingTalk dingtalk = new FakeDingTalk();
  private int asked;

  @AfterEach
  void stop() {
    dingtalk.close();
  }

  private ChatService service(HandoverSettings handover, String robot) {
    return new ChatService(data, dingtalk.settings(handover), ChatService.PACING, robot);
  }

  private ChatService service() {
    return new ChatService(data, dingtalk.settings(), ChatService.PACING);
  }

  private String says(WsContext connection, String sender, String text)
      throws InterruptedException {
    asked++;
    connection.send(dingtalk.message("d" + asked, sender, text));
    String answer = FakeDingTalk.next(dingtalk.answers);
    return answer.substring(answer.indexOf("content") + 10, answer.length() - 3);
  }

  @Test
  void aQuestionAskedBackIsAnsweredWithItsNumber() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      String list = says(connection, "u1", POINTS);
      assertThat(list).startsWith("您想问的是哪一个？请回复数字：\\n1. ").contains("会员积分怎么兑换礼品？", "会员积分怎么兑换话费？");
      assertThat(says(connection, "u1", "8")).isEqualTo(list);
      boolean isGiftFirst = list.contains("1. 会员积分怎么兑换礼品？");
      assertThat(says(connection, "u1", "第二个"))
          .isEqualTo(isGiftFirst ? "在积分商城里选话费。" : "在积分商城里选礼品。");
      assertThat(says(connection, "u1", "①")).isEqualTo(isGiftFirst ? "在积分商城里选礼品。" : "在积分商城里选话费。");
      assertThat(service.chat().figures("dingtalk").failed().sum()).isZero();
    }
  }

  @Test
  void whatOnlyAPersonMaySendIsHandedOverThoughTheCustomerChoseIt() throws InterruptedException {
    try (ChatService service = service()) {
      for (String id : List.of("faq/gifts", "faq/coupons")) {
        service.app().modes().set(Callers.LOCAL, id, "a", AnswerMode.ASSIST, "等法务");
      }
      WsContext connection = dingtalk.connection();
      assertThat(says(connection, "u1", POINTS)).contains("1. ", "2. ");
      for (String number : List.of("1", "2")) {
        assertThat(says(connection, "u1", number)).doesNotContain("在积分商城里选");
      }
      assertThat(service.chat().figures("dingtalk").failed().sum()).isZero();
    }
  }

  /** One is answered at once, the other asked back, and it is clear which is which. */
  @Test
  void eachOfSeveralQuestionsHasItsPart() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      String both = says(connection, "u1", "怎么退货？会员积分怎么兑换？");
      assertThat(both)
          .startsWith("关于“怎么退货”：\\n签收七天内")
          .contains("关于“会员积分怎么兑换”：\\n您想问的是哪一个？请回复数字：\\n1. ", "\\n2. ");
      assertThat(says(connection, "u1", "2")).startsWith("在积分商城里选");
      assertThat(service.chat().figures("dingtalk").failed().sum()).isZero();
    }
  }

  @Test
  void nobodyElseChoosesAndWhatIsSaidSinceEndsTheChoice() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      assertThat(says(connection, "u1", POINTS)).contains("1. ");
      assertThat(says(connection, "u2", "1")).doesNotContain("在积分商城里选");
      assertThat(says(connection, "u1", "怎么退货")).contains("签收七天内");
      assertThat(says(connection, "u1", "1")).doesNotContain("在积分商城里选");
      assertThat(service.chat().warning()).isNull();
    }
  }

  @Test
  void whatDependsOnTheVersionIsAskedByVersion() throws InterruptedException {
    try (ChatService service = service()) {
      WsContext connection = dingtalk.connection();
      assertThat(says(connection, "u1", "怎么升级集群")).contains("1. 怎么升级集群？（8.0）", "2. 怎么升级集群？（7.5）");
      assertThat(says(connection, "u1", "2")).isEqualTo("停机后升级。");
      assertThat(says(connection, "u1", "1")).isEqualTo("滚动升级，不用停机。");
      assertThat(service.chat().warning()).isNull();
    }
  }

  @Test
  void colleaguesAreToldOfWhomTheBotCannotHelp() throws InterruptedException {
    String robot = dingtalk.origin() + "/robot/send?access_token=geheim";
    try (ChatService service = service(new HandoverSettings(null, "ROBOT"), robot)) {
      WsContext connection = dingtalk.connection();
      assertThat(says(connection, "u1", "你们太过分了，我要投诉，转人工")).isEqualTo("这个问题我答不了，已经通知同事，请稍等。");
      assertThat(FakeDingTalk.next(dingtalk.told))
          .startsWith("{\"msgtype\":\"text\",\"text\":{\"content\":\"紧急：有客户要转人工（dingtalk，u1）")
          .contains("我要投诉")
          .doesNotContain(ChatService.SITE); // nothing is near
      assertThat(says(connection, "u1", "你好")).contains("您好");
      assertThat(dingtalk.told).isEmpty();
      assertThat(service.chat().warning()).isNull();
    }
  }

  @Test
  void colleaguesAreLedToWhatIsNearest() throws InterruptedException {
    String robot = dingtalk.origin() + "/robot/send?access_token=geheim";
    try (ChatService service = service(new HandoverSettings(null, "ROBOT"), robot)) {
      WsContext connection = dingtalk.connection();
      assertThat(says(connection, "u1", "七天无理由退货太慢，我要投诉，转人工")).contains("已经通知同事");
      assertThat(FakeDingTalk.next(dingtalk.told))
          .contains(ChatService.SITE + "/documents/faq/returns");
      assertThat(service.chat().warning()).isNull();
    }
  }

  @Test
  void withoutARobotTheCustomerIsToldWhereToTurn() throws InterruptedException {
    try (ChatService service = service(new HandoverSettings("请打 400-000-0000。", null), "")) {
      WsContext connection = dingtalk.connection();
      assertThat(says(connection, "u1", "转人工")).isEqualTo("请打 400-000-0000。");
      assertThat(service.chat().warning()).isNull();
    }
  }

  @Test
  void theAddressOfARobotIsNotShown() {
    HandoverSettings settings = new HandoverSettings(null, "ROBOT");
    assertThatThrownBy(
            () -> new HandoverDesk(settings, "", Map.of("ROBOT", "geheim")::get, new WebClient()))
        .hasMessageContaining("handover.robotVariable")
        .message()
        .doesNotContain("geheim");
  }

  @ParameterizedTest
  @CsvSource({
    "2,2",
    "２,2",
    "②,2",
    "第二个,2",
    "选2,2",
    "2。,2",
    "' 3. ',3",
    "12,0",
    "2元,0",
    "二手,0",
    "0,0"
  })
  void numbersAreReadAsPeopleWriteThem(String text, int number) {
    assertThat(OpenQuestions.number(text).orElse(0)).isEqualTo(number);
  }
}
