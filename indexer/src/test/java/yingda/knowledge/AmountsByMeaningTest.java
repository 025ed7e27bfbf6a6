package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.search.Decision;
import yingda.search.Replies;
import yingda.testing.Draft;

/** To the pretrained encoder 5 公斤 and 5 斤 mean nearly the same; to customers they don't. */
class AmountsByMeaningTest {
  private static KnowledgeBase knowledge;

  @BeforeAll
  static void open(@TempDir Path data) {
    knowledge =
        PretrainedBase.of(
            data,
            Draft.faq("s/kg5", "5kg的包裹运费多少？", "八元。"),
            Draft.faq("s/jin5", "5斤的包裹运费多少？", "六元。"),
            Draft.faq("s/eight", "八折券怎么领？", "在首页领。"),
            Draft.faq("s/eighty-five", "85折券怎么领？", "生日月领。"),
            Draft.faq("s/minutes", "30分钟内能取消订单吗？", "可以，全额退。"),
            Draft.faq("s/hours", "3小时内能取消订单吗？", "扣一成。"),
            Draft.faq("s/cold", "-18℃能存放吗？", "能，冷冻。"),
            Draft.faq("s/warm", "18℃能存放吗？", "不能。"),
            Draft.faq("s/m100", "100M宽带怎么办理？", "到营业厅。"),
            Draft.faq("s/m1000", "1000M宽带怎么办理？", "先换光猫。"),
            Draft.faq("s/silver", "充值1000元送什么？", "送银卡。"),
            Draft.faq("s/return", "七天无理由退货怎么操作？", "在订单页申请。"));
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static Replies reply(String question) {
    return Customer.ask(knowledge, question);
  }

  @ParameterizedTest
  @CsvSource({
    "5公斤的包裹运费, s/kg5",
    "五公斤包裹邮费多少, s/kg5",
    "5斤的包裹运费, s/jin5",
    "2.5kg的包裹运费, s/jin5",
    "八五折券怎么领, s/eighty-five",
    "8.5折券怎么领, s/eighty-five",
    "8折券怎么领, s/eight",
    "半小时内能取消订单吗, s/minutes",
    "180分钟内能取消订单吗, s/hours",
    "−18℃能存放吗, s/cold",
    "–18℃能存放吗, s/cold",
    "零下十八度能存放吗, s/cold",
    "十八度能存放吗, s/warm",
    "100兆宽带怎么办理, s/m100"
  })
  void theAmountTellsWhichOneIsMeant(String question, String row) {
    assertThat(reply(question).replies().getFirst().hit().documentId()).isEqualTo(row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"充值1万送什么", "充值一万元送什么？", "50kg的包裹运费多少", "28℃能存放吗", "7折券怎么领"})
  void whatIsKnownOfAnotherAmountIsNoAnswer(String question) {
    assertThat(reply(question).decision()).isNotEqualTo(Decision.ANSWER);
  }

  /** A number that the question tells beside what it asks contradicts no rule. */
  @ParameterizedTest
  @CsvSource({"充值一千元送什么, s/silver", "3天前买的，七天无理由退货怎么操作, s/return"})
  void whatSaysTheSameIsAnswered(String question, String row) {
    Replies replies = reply(question);
    assertThat(replies.replies().getFirst().hit().documentId()).isEqualTo(row);
    assertThat(replies.decision()).isEqualTo(Decision.ANSWER);
  }
}
