package yingda.search;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.markup.CommonMarkMarkup;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

class ReplyServiceTest {
  @TempDir Path directory;
  private IndexedStore index;
  private ReplyService service;

  @BeforeEach
  void open() {
    index = new IndexedStore(directory);
    service = new ReplyService(index.searcher(), new CommonMarkMarkup());
    Entry returns =
        new Entry(
            "1",
            List.of(),
            "怎么退货",
            List.of("不想要了能退吗"),
            List.of(),
            "在订单里点**申请退货**。",
            Map.of("wechat", "点菜单里的退货"));
    index.put(
        Draft.of("faq/returns").entry(returns).document(),
        Draft.faq("faq/freight", "退货运费谁出", "质量问题我们出"),
        Draft.faq("faq/invoice", "发票抬头写错了怎么修改", "联系客服"),
        Draft.faq("faq/black", "黑色耳机怎么充电", "用原装线"),
        Draft.faq("faq/white", "白色耳机怎么充电", "用原装线"),
        Draft.of("faq/secret").audience(Audience.INTERNAL).entry("最低折扣是多少", "八折").document());
  }

  @AfterEach
  void close() {
    index.close();
  }

  private Replies reply(String question, String... context) {
    List<Question> before = Stream.of(context).map(Question::new).toList();
    return service.reply(new ReplyRequest(new Question(question), before, AGENT, "agent", 5));
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::documentId).toList();
  }

  @Test
  void aKnownWordingIsAnswered() {
    for (String question : List.of("怎么退货？", "不想要了能退吗", "怎麼退貨")) {
      Replies replies = reply(question);
      assertThat(replies.decision()).as(question).isEqualTo(Decision.ANSWER);
      assertThat(replies.replies().getFirst().hit().documentId()).isEqualTo("faq/returns");
      assertThat(replies.replies().getFirst().confidence()).isBetween(0.75, 1.0);
      assertThat(replies.clarify()).isEmpty();
    }
  }

  @Test
  void twoQuestionsThatFitAlikeAreAskedBack() {
    Replies replies = reply("耳机怎么充电");
    assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(ids(replies.clarify())).hasSizeBetween(2, 3).contains("faq/black", "faq/white");
  }

  /** What a customer chooses must then be sent, so only that is offered. */
  @Test
  void customersAreAskedBackOnlyWithWhatMayBeSent() {
    index.put(
        Draft.faq("faq/red", "红色耳机怎么充电", "{客户称呼}，用原装线"),
        Draft.of("script/blue").kind(Kind.SCRIPT).entry("蓝色耳机怎么充电", "用原装线").document(),
        Draft.of("faq/green").audience(Audience.INTERNAL).entry("绿色耳机怎么充电", "拆开").document());

    String question = "白色、黑色和红色的耳机怎么充电";
    assertThat(ids(reply(question).clarify())).contains("faq/red");
    assertThat(ids(asCustomer(question).clarify()))
        .containsExactlyInAnyOrder("faq/black", "faq/white");

    // What is likeliest is for a person to say.
    Replies withheld = asCustomer("红色或者白色的耳机怎么充电");
    assertThat(withheld.decision()).isEqualTo(Decision.ESCALATE);
    assertThat(withheld.reason()).isEqualTo(Reason.SCRIPT);
  }

  private Replies asCustomer(String question) {
    return service.reply(
        new ReplyRequest(new Question(question), List.of(), IndexedStore.CUSTOMER, "wechat", 9));
  }

  @Test
  void eachOfSeveralQuestionsSaysWhatBecameOfIt() {
    index.put(
        Draft.of("script/delay").kind(Kind.SCRIPT).entry("物流停滞了怎么办", "很抱歉").document(),
        Draft.of("faq/name").entry("会员名怎么改", "{客户称呼}，在设置里改").document());
    assertThat(parts("怎么退货？耳机怎么充电？"))
        .containsExactly("怎么退货: ANSWER faq/returns", "耳机怎么充电: CLARIFY [faq/black, faq/white]");
    assertThat(parts("怎么退货？物流停滞了怎么办？"))
        .containsExactly("怎么退货: ANSWER faq/returns", "物流停滞了怎么办: ESCALATE");
    assertThat(parts("会员名怎么改？怎么退货？"))
        .containsExactly("会员名怎么改: ESCALATE", "怎么退货: ANSWER faq/returns");
    assertThat(asCustomer("怎么退货？物流停滞了怎么办？").decision()).isEqualTo(Decision.CLARIFY);
  }

  private List<String> parts(String question) {
    return asCustomer(question).questions().stream()
        .map(
            part ->
                switch (part.decision()) {
                  case ANSWER -> part.question() + ": ANSWER " + id(part.reply());
                  case CLARIFY ->
                      part.question()
                          + ": CLARIFY "
                          + ids(part.clarify()).stream().sorted().toList();
                  case ESCALATE -> part.question() + ": ESCALATE";
                })
        .toList();
  }

  private static String id(@Nullable Reply reply) {
    return reply == null ? "" : reply.hit().documentId();
  }

  /** Who wants one reply must not be told it is sure because the other was left out. */
  @Test
  void theDecisionDoesNotDependOnTheLimit() {
    for (String question : List.of("耳机怎么充电", "怎么退货", "今天天气如何")) {
      Decision decision = reply(question).decision();
      for (int limit = 1; limit < 4; limit++) {
        Replies replies =
            service.reply(
                new ReplyRequest(new Question(question), List.of(), AGENT, "agent", limit));
        assertThat(replies.decision()).as(question + limit).isEqualTo(decision);
        assertThat(replies.replies()).hasSizeLessThanOrEqualTo(limit);
      }
    }
  }

  @Test
  void whatNothingFitsIsHandedOver() {
    for (String question : List.of("今天天气如何", "hello", "🙂a")) {
      Replies replies = reply(question);
      assertThat(replies.decision()).as(question).isEqualTo(Decision.ESCALATE);
      assertThat(replies.clarify()).isEmpty();
    }
  }

  @Test
  void aQuestionThatMeansSomethingOnlyInItsContextIsRescuedByIt() {
    assertThat(reply("那抬头呢").decision()).isEqualTo(Decision.CLARIFY);
    Replies together = reply("写错了怎么修改", "我的发票抬头");
    assertThat(together.decision()).isNotEqualTo(Decision.ESCALATE);
    assertThat(together.replies().getFirst().hit().documentId()).isEqualTo("faq/invoice");
    assertThat(reply("今天天气如何", "你好").decision()).isEqualTo(Decision.ESCALATE);
  }

  @Test
  void contextDoesNotChangeWhatIsClearWithoutIt() {
    Replies replies = reply("怎么退货", "发票抬头写错了怎么修改");
    assertThat(replies.replies().getFirst().hit().documentId()).isEqualTo("faq/returns");
  }

  @Test
  void contextThatIsTooLongIsLeftOut() {
    String longest = "发".repeat(Question.MAX_LENGTH);
    assertThat(reply("今天天气如何", longest).decision()).isEqualTo(Decision.ESCALATE);
  }

  @Test
  void theAnswerIsTheOneForTheChannel() {
    Question question = new Question("怎么退货");
    for (Map.Entry<String, String> expected :
        Map.of("wechat", "点菜单里的退货", "agent", "在订单里点**申请退货**。").entrySet()) {
      Replies replies =
          service.reply(new ReplyRequest(question, List.of(), AGENT, expected.getKey(), 3));
      assertThat(replies.replies().getFirst().answer()).isEqualTo(expected.getValue());
    }
  }

  @Test
  void repliesComeMostLikelyFirstAndNoneIsForOtherEyes() {
    Replies customer =
        service.reply(
            new ReplyRequest(new Question("最低折扣是多少"), List.of(), IndexedStore.CUSTOMER, "bot", 10));
    assertThat(customer.decision()).isEqualTo(Decision.ESCALATE);
    assertThat(customer.replies())
        .extracting(reply -> reply.hit().documentId())
        .doesNotContain("faq/secret");
    assertThat(reply("最低折扣是多少").decision()).isEqualTo(Decision.ANSWER);
    assertThat(reply("退货运费").replies())
        .extracting(Reply::confidence)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void everyReplyHasANameOfItsOwnAndTheSequenceItWasReadAt() {
    Replies one = reply("怎么退货");
    assertThat(one.queryId()).isNotEqualTo(reply("怎么退货").queryId());
    assertThat(one.sequence()).isEqualTo(index.store().lastSequence());
  }

  /** The words found nothing, so it is asked back rather than answered. */
  @ParameterizedTest
  @ValueSource(strings = {"tuihuo", "怎么tuihuo", "zenmetuihuo", "zmth", "怎么tui货", "怎么退火", "怎么t货"})
  void pinyinAndHomophonesAreAskedBack(String question) {
    Replies replies = reply(question);
    assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    Hit first = replies.clarify().getFirst();
    assertThat(first.question()).contains("退货");
    assertThat(first.questionHighlights())
        .allMatch(shown -> !first.question().startsWith("退", shown.start()));
  }

  @Test
  void aTypingErrorIsAskedBack() {
    index.put(Draft.faq("faq/case", "iPhone手机壳多少钱", "十元"));
    assertThat(ids(reply("ipone手机壳多少钱").replies().stream().map(Reply::hit).toList()))
        .startsWith("faq/case");
    assertThat(ids(reply("ipohne手机壳").clarify())).startsWith("faq/case");
  }

  @Test
  void whatSoundsAlikeNeverComesBeforeTheWordItself() {
    index.put(Draft.faq("faq/steel", "钢材怎么退火", "加热"));
    List<Reply> replies = reply("怎么退火").replies();
    assertThat(replies.getFirst().hit().documentId()).isEqualTo("faq/steel");
    assertThat(reply("天气预报").decision()).isEqualTo(Decision.ESCALATE);
    assertThat(reply("hello world").decision()).isEqualTo(Decision.ESCALATE);
  }

  @Test
  void nothingIsGuessedThatTheReaderMayNotSee() {
    ReplyRequest request =
        new ReplyRequest(
            new Question("zuidizhekou"), List.of(), IndexedStore.CUSTOMER, "wechat", 5);
    assertThat(service.reply(request).replies()).isEmpty();
    assertThat(reply("zuidizhekou").clarify()).hasSize(1);
  }
}
