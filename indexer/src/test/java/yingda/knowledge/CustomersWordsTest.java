package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.lexicon.LexiconFolder;
import yingda.search.Decision;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Reason;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.IndexedStore;
import yingda.testing.SharedFiles;

/** Messages as customers write them, in the shipped knowledge base. */
class CustomersWordsTest {
  private static final Instant DURING_CAMPAIGN = Instant.parse("2026-12-05T04:00:00Z");

  private static KnowledgeBase knowledge;

  @BeforeAll
  static void open(@TempDir Path data) {
    Path shipped = SharedFiles.root().resolve("content");
    DataDirectory directory = new DataDirectory(data);
    directory.lexicon().replaceBy(LexiconFolder.in(shipped));
    knowledge = KnowledgeBase.open(directory, Clock.systemUTC());
    ImportOptions options = ImportOptions.of(new Signature("test", "shipped content"));
    new Importer(knowledge.store(), options, ImportProgress.NONE).run(List.of(shipped));
    knowledge.catchUp();
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static Replies reply(String question, Audience audience, String... before) {
    return replyAt(question, audience, IndexedStore.NOW, before);
  }

  private static Replies replyAt(String question, Audience audience, Instant at, String... before) {
    List<Question> context = Stream.of(before).map(Question::new).toList();
    SearchScope reader = SearchScope.of(audience, at);
    String channel = audience == Audience.INTERNAL ? "agent" : "web";
    return knowledge
        .replies()
        .reply(new ReplyRequest(new Question(question), context, reader, channel, 5));
  }

  private static Replies reply(String question) {
    return reply(question, Audience.PUBLIC);
  }

  private static List<String> addresses(Stream<Hit> hits) {
    return hits.map(hit -> hit.documentId() + "#" + hit.anchor()).toList();
  }

  private static List<String> found(Replies replies) {
    return addresses(replies.replies().stream().map(Reply::hit));
  }

  @ParameterizedTest
  @CsvSource({
    "1、怎么退货 2、运费谁出 3、多久到账,"
        + " faq/returns#seven-day-return|faq/returns#return-shipping-fee|faq/refund#refund-time",
    "'怎么退货\n运费谁出\n多久到账',"
        + " faq/returns#seven-day-return|faq/returns#return-shipping-fee|faq/refund#refund-time",
    "怎么退货？另外发票怎么开, faq/returns#seven-day-return|faq/invoice#how-to-get-invoice",
    "'你好，贴身衣物拆了可以退吗，运费谁出，退款几天到',"
        + " faq/returns#not-returnable|faq/returns#return-shipping-fee|faq/refund#refund-time",
    "'怎么开发票，还有什么时候发货', faq/invoice#how-to-get-invoice|faq/delivery/ship-time#answer",
    "什么时候发货？怎么开发票？, faq/delivery/ship-time#answer|faq/invoice#how-to-get-invoice"
  })
  void eachOfSeveralQuestionsHasItsReply(String message, String expected) {
    Replies replies = reply(message);
    String[] each = expected.split("\\|");
    assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(replies.reason()).isEqualTo(Reason.SEVERAL_QUESTIONS);
    assertThat(replies.questions()).hasSameSizeAs(each);
    assertThat(found(replies)).startsWith(each);
    assertThat(addresses(replies.clarify().stream())).containsExactly(each);
  }

  @ParameterizedTest
  @ValueSource(strings = {"鞋子不合适，怎么退货", "怎么退货？急！！", "忘记登录密码，怎么办", "怎么退货？怎么退货？"})
  void whatAsksOnceIsOneQuestion(String message) {
    Replies replies = reply(message);
    assertThat(replies.reason()).isNull();
    assertThat(replies.questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "我不想换货我要退货, faq/returns#seven-day-return, faq/exchange",
    "我要退货不要换货, faq/returns#seven-day-return, faq/exchange",
    "不要换货 只退款, '', faq/exchange",
    "我不想换货只想退款, faq/refund, faq/exchange",
    "不想退货，想换货, faq/exchange#how-to-exchange, faq/returns"
  })
  void whatIsRefusedIsNotOffered(String message, String first, String refused) {
    Replies replies = reply(message);
    assertThat(found(replies).getFirst()).startsWith(first).doesNotStartWith(refused);
    assertThat(addresses(replies.clarify().stream()))
        .noneMatch(address -> address.startsWith(refused));
  }

  @ParameterizedTest
  @CsvSource({"不想要了想退货", "不是质量问题能退吗", "不要了能取消吗", "不想用了怎么删除账号"})
  void whatIsNoWishIsKept(String message) {
    assertThat(reply(message).replies()).isNotEmpty();
    assertThat(reply(message).replies().getFirst().hit().features())
        .isEqualTo(reply("？" + message).replies().getFirst().hit().features());
  }

  @ParameterizedTest
  @CsvSource({
    "那能改地址吗, 能改地址吗",
    "哦那能改地址吗, 能改地址吗",
    "请问一下能改地址吗, 能改地址吗",
    "'你好，请问怎么退货', 怎么退货",
    "订单号[单号] 手机[手机号] 为啥还没发货, 订单号SF1234567890123 手机13800138000 为啥还没发货",
    "[单号]怎么退货, 怎么退货"
  })
  void whatOnlyStandsAroundItDoesNotMatter(String message, String plain) {
    Replies replies = reply(message);
    assertThat(found(replies)).isEqualTo(found(reply(plain)));
    assertThat(replies.replies())
        .extracting(Reply::confidence)
        .isEqualTo(reply(plain).replies().stream().map(Reply::confidence).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "密码忘了, faq/account#forgot-password",
    "支付密码忘了, faq/account#payment-password",
    "换货运费谁出, faq/exchange#exchange-fee",
    "退货运费谁出, faq/returns#return-shipping-fee",
    "能改地址吗, faq/order#change-address",
    "我的订单什么时候到, faq/delivery/tracking#answer"
  })
  void whatIsAskedInOtherWordsIsAnswered(String question, String first) {
    Replies replies = reply(question);
    assertThat(found(replies)).startsWith(first);
    assertThat(replies.decision()).isEqualTo(Decision.ANSWER);
  }

  /** Whether a rule holds for a number is asked of the rule, whatever its number. */
  @ParameterizedTest
  @CsvSource({
    "8天了还能退吗, faq/returns#seven-day-return",
    "签收20天还能退货吗, faq/returns#seven-day-return",
    "收到16天坏了能退吗, faq/returns#quality-return",
    "不是质量问题单纯不喜欢能退吗, faq/returns#seven-day-return",
    "fapiao怎么开, faq/invoice#how-to-get-invoice",
    "能退吗, faq/returns#seven-day-return",
    "退, faq/returns#seven-day-return",
    "退钱, faq/refund#refund-time",
    "退款, faq/refund#refund-time",
    "保修, faq/warranty#warranty-period",
    "换, faq/exchange#how-to-exchange"
  })
  void whatLeavesOpenWhatIsMeantIsAskedBack(String question, String option) {
    Replies replies = reply(question);
    assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(addresses(replies.clarify().stream())).hasSizeGreaterThan(1).contains(option);
  }

  /** What is not so, and another number, are not what the nearest wording says. */
  @ParameterizedTest
  @CsvSource({
    "不能退货的有哪些, faq/returns#not-returnable",
    "怎么样才能不退货, faq/returns#seven-day-return",
    "手机掉水里保修不, faq/warranty#not-covered",
    "能不能不退优惠券, faq/coupons",
    "能不能不用优惠券, faq/coupons",
    "可不可以不开发票, faq/invoice",
    "双十一满减怎么算, ''",
    "双11有什么优惠, ''"
  })
  void whatContradictsIsNotSure(String question, String first) {
    Replies replies = replyAt(question, Audience.INTERNAL, DURING_CAMPAIGN);
    assertThat(replies.decision()).isNotEqualTo(Decision.ANSWER);
    assertThat(found(replies).getFirst()).startsWith(first);
  }

  /** An answer that has the only word of a question in passing says nothing of it. */
  @ParameterizedTest
  @ValueSource(strings = {"是正品吗", "正品吗", "是正品"})
  void whatIsOnlyMentionedIsNotSure(String question) {
    assertThat(reply(question, Audience.INTERNAL).decision()).isNotEqualTo(Decision.ANSWER);
  }

  @Test
  void aFreightWithoutItsReasonIsAskedBack() {
    assertThat(addresses(reply("运费谁出").clarify().stream()))
        .contains("faq/returns#return-shipping-fee", "faq/exchange#exchange-fee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"需要多长时间", "我想退款", "怎样申请电子发票", "送修之前手机里的数据要不要备份", "坏了还能换吗", "坏了怎么办"})
  void theFirstReplyIsAmongWhatIsAskedBack(String question) {
    for (Audience reader : Audience.values()) {
      Replies replies = reply(question, reader);
      boolean isAsked =
          replies.decision() == Decision.CLARIFY
              && (reader == Audience.INTERNAL
                  || replies.replies().getFirst().hit().kind() != Kind.SCRIPT);
      if (isAsked) {
        assertThat(replies.clarify()).contains(replies.replies().getFirst().hit());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"酒店预订怎么取消", "X100怎么重置", "机票怎么退"})
  void whatIsOfAnotherThingIsNotOffered(String question) {
    assertThat(reply(question).clarify()).isEmpty();
    assertThat(reply(question).reason()).isEqualTo(Reason.UNKNOWN_SUBJECT);
  }

  /** 余额 is known, and 取消, but nothing about 余额宝 or a hotel. */
  @ParameterizedTest
  @ValueSource(strings = {"余额宝怎么提现", "酒店预订怎么取消", "生日有优惠吗", "礼品卡怎么用", "机票怎么退"})
  void whatNamesAnUnknownThingIsNotAnswered(String question) {
    for (Audience reader : Audience.values()) {
      assertThat(reply(question, reader).decision()).isNotEqualTo(Decision.ANSWER);
    }
    if (question.startsWith("酒店")) {
      assertThat(reply(question, Audience.INTERNAL).reason()).isEqualTo(Reason.UNKNOWN_SUBJECT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"买900减多少", "满500减多少", "怎么付款", "礼品卡怎么用", "你们老板是谁", "怎么导入"})
  void noCustomerChoosesAScriptOrTheManualOfTheProduct(String question) {
    assertThat(reply(question).clarify())
        .noneMatch(hit -> hit.kind() == Kind.SCRIPT || hit.documentId().contains("yingda"));
  }

  /** Of both the agent chooses; a script is for a person to say. */
  @ParameterizedTest
  @ValueSource(strings = {"买完降价了可以补差价吗", "价保怎么申请"})
  void aCampaignStandsBesideTheRule(String question) {
    String rule = "faq/coupons#price-protection";
    String campaign = "script/promotion-double-twelve#price-protection";
    Replies agents = replyAt(question, Audience.INTERNAL, DURING_CAMPAIGN);
    assertThat(agents.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(addresses(agents.clarify().stream())).startsWith(rule, campaign);
    assertThat(found(agents)).startsWith(rule, campaign);
    Replies bots = replyAt(question, Audience.PUBLIC, DURING_CAMPAIGN);
    assertThat(bots.reason()).isEqualTo(Reason.SCRIPT);
  }

  @ParameterizedTest
  @CsvSource({
    "怎么换货, 退货呢, faq/returns#seven-day-return",
    "怎么退货, 那换货呢, faq/exchange#how-to-exchange",
    "怎么退货, 那换呢, faq/exchange#how-to-exchange",
    "换货运费谁出, 那退呢？, faq/returns#return-shipping-fee",
    "退货运费谁出, 那换货呢？, faq/exchange#exchange-fee"
  })
  void anotherThingIsAskedTheSame(String before, String question, String expected) {
    Replies replies = reply(question, Audience.PUBLIC, before);
    assertThat(found(replies)).startsWith(expected);
    assertThat(replies.decision()).isEqualTo(Decision.ANSWER);
    assertThat(replies.contextUsed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "转人工！！！, ASKS_FOR_PERSON",
    "我要找真人客服, ASKS_FOR_PERSON",
    "快递员态度差, SCRIPT",
    "你好, COURTESY",
    "在吗？, COURTESY"
  })
  void whatAPersonHasToSayIsHandedOver(String question, Reason reason) {
    Replies replies = reply(question);
    assertThat(replies.decision()).isEqualTo(Decision.ESCALATE);
    assertThat(replies.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"转人工", "人工！！！"})
  void whoAsksForAPersonIsHandedOverByAgentsToo(String question) {
    Replies replies = reply(question, Audience.INTERNAL);
    assertThat(replies.decision()).isEqualTo(Decision.ESCALATE);
    assertThat(replies.reason()).isEqualTo(Reason.ASKS_FOR_PERSON);
  }

  @Test
  void anAgentSaysScripts() {
    Replies replies = reply("不要机器人", Audience.INTERNAL);
    assertThat(replies.decision()).isEqualTo(Decision.ANSWER);
    assertThat(found(replies).getFirst()).startsWith("script/handover");
  }
}
