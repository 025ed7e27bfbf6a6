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

/** To the pretrained encoder 注册 and 注销 mean nearly the same; to customers they are opposed. */
class OppositesTest {
  private static KnowledgeBase knowledge;

  @BeforeAll
  static void open(@TempDir Path data) {
    knowledge =
        PretrainedBase.of(
            data,
            Draft.faq("s/close", "怎么注销账号？", "在设置里注销，七天后生效。"),
            Draft.faq("s/return", "怎么申请退货？", "在订单里申请。"),
            Draft.faq("s/not-sent", "没发货可以退款吗？", "可以，马上退。"),
            Draft.faq("s/stolen", "账号被盗了怎么办？", "先冻结账号，再找回。"),
            Draft.faq("s/unbind", "怎么解绑银行卡？", "在支付设置里解绑。"),
            Draft.faq("s/bind", "怎么绑定银行卡？", "在支付设置里添加。"),
            Draft.faq("s/person", "个人发票怎么开？", "在订单里开。"),
            Draft.faq("s/pin", "怎么开启免密支付？", "在支付设置里开启。"),
            Draft.faq("s/ship", "发货后能改地址吗？", "联系快递员。"));
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static Replies reply(String question) {
    return Customer.ask(knowledge, question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "怎么注册账号",
        "如何开户注册账号？",
        "怎么取消退货",
        "退货申请怎么撤销",
        "收到货了可以退款吗",
        "账号被封了怎么办",
        "账号被封号了怎么办",
        "企业发票怎么开",
        "公司发票怎么开",
        "怎么关闭免密支付",
        "免密支付怎么停用"
      })
  void whatIsKnownOfTheOppositeIsNoAnswer(String question) {
    assertThat(reply(question).decision()).isNotEqualTo(Decision.ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "怎么解除绑定银行卡, s/unbind",
    "银行卡怎么绑定, s/bind",
    "怎么销户账号注销, s/close",
    "怎么打开免密支付, s/pin",
    "注册的账号不想要了怎么注销, s/close",
    "账号被盗了怎么办呀, s/stolen"
  })
  void whatSaysTheSameIsAnswered(String question, String row) {
    Replies replies = reply(question);
    assertThat(replies.replies().getFirst().hit().documentId()).isEqualTo(row);
    assertThat(replies.decision()).isEqualTo(Decision.ANSWER);
  }
}
