package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class PageReplyTest {
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "faq/returns.md",
          """
          # 退货

          ## 七天无理由退货怎么操作？ {#seven-day}
          相似问：
          - 怎么退货

          在**我的订单**里选择退货，按 [步骤](https://example.com/) 填写。

          - 七天内
          - 包装完好

          ## 退货的运费谁出？ {#freight}

          无理由退货，运费由买家承担。
          """,
          "faq/phone.md",
          """
          # 手机

          ## 手机充电很慢怎么办？ {#slow}

          请用原装充电器。

          ## 手机充电发热怎么办？ {#hot}

          请取下手机壳再充。
          """,
          "manual/compensation.md",
          """
          ---
          audience: internal
          ---
          # 补偿标准

          ## 客服可以补偿多少钱？ {#limit}

          单笔不超过 50 元。
          """,
          "faq/invoice.md",
          """
          # 发票

          ## 发票开错了怎么换？ {#how}

          在订单里申请。
          """,
          "script/invoice.md",
          """
          # 票据话术

          ## 2. 发票开错了致歉 {#sorry}

          非常抱歉，马上为您重开。

          ## 3. 工单升级安抚 {#ticket}

          已经为您加急，工单会在今天处理。
          """,
          "manual/invoice.md",
          """
          ---
          audience: internal
          ---
          # 内部票务

          ## 发票开错了作废流程 {#void}

          主管同意后在后台作废。

          ## 工单升级流程 {#escalated}

          转二线处理。
          """);

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, DOCUMENTS);
    browser = desk.browser();
  }

  @Test
  void aReplySaysWhatItIsHowSureItIsAndHowOld() {
    desk.ask("怎么退货");

    assertThat(browser.text("#replies[data-decision=answer] .reply .question"))
        .isEqualTo("七天无理由退货怎么操作？");
    assertThat(browser.text(".reply .question mark")).isEqualTo("退货");
    assertThat(browser.text(".reply .answer mark")).isEqualTo("退货");
    assertThat(browser.text(".reply .wording")).isEqualTo("问法：怎么退货");
    assertThat(browser.text(".reply .confidence")).isEqualTo("很可能");
    assertThat(browser.text(".reply .badge")).isEqualTo("常见问题");
    assertThat(browser.text(".reply .source")).isEqualTo("退货");
    String revision = "修订 1 · " + LocalDate.now(ZoneId.of("Asia/Shanghai"));
    assertThat(browser.text(".reply .revision")).isEqualTo(revision);
    assertThat(browser.text(".reply .facts").lines()).containsExactly("退货", revision);
  }

  /** A word of confidence never says more than the decision on the part that it answers. */
  @Test
  void eachOfSeveralQuestionsSaysWhatBecameOfIt() {
    desk.ask("怎么退货？客服可以补偿多少钱");
    assertThat(browser.texts("#several li")).containsExactly("怎么退货 → 见回复 1", "客服可以补偿多少钱 → 见回复 2");
    assertThat(browser.shows("#clarify")).as("nothing is open").isFalse();

    desk.ask("怎么退货？手机充电怎么办？手机怎么充电");
    assertThat(browser.texts("#several li"))
        .containsExactly("怎么退货 → 见回复 1", "手机充电怎么办 → 还不确定，要再问清楚", "手机怎么充电 → 还不确定，要再问清楚");
    assertThat(browser.texts("#clarify .chip"))
        .containsExactlyInAnyOrder("手机充电很慢怎么办？", "手机充电发热怎么办？");
    assertThat(browser.texts(".reply .confidence").subList(0, 2)).containsExactly("很可能", "可能");
  }

  @Test
  void whereNothingAnswersTheArrowLeadsToHandingOver() {
    desk.ask("今晚月亮真圆");
    browser.find("#escalation");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("hand-over-note");
    browser.press(Keys.ARROW_UP);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("query");
    browser.press(Keys.ARROW_DOWN, "问的是天气", Keys.ENTER);
    assertThat(browser.text(".summary")).contains("问的是天气");
  }

  @Test
  void howSureAReplyIsShowsInItsColour() {
    desk.ask("怎么退货");
    browser.click(".reply-line > summary");
    assertThat(colour(".confidence[data-level=high]"))
        .isNotEqualTo(colour(".confidence[data-level=low]"));
  }

  @Test
  void aLineThatSomebodyOpenedStaysOpenInAnotherLanguage() {
    desk.ask("怎么退货");
    browser.click(".reply-line > summary");
    browser.find(".reply-line .reply");
    browser.click("#language");
    browser.await("English", () -> browser.text(".reply .copy").equals("Copy"));
    assertThat(browser.texts(".reply-line .reply")).hasSize(1);
    browser.click("#language");
  }

  private static String colour(String selector) {
    return browser.find(selector).getCssValue("background-color");
  }

  @Test
  void copyPutsThePlainAnswerOnTheClipboard() {
    desk.ask("怎么退货");
    browser.click(".reply .copy");

    assertThat(browser.text(".copy[data-state=copied]")).isEqualTo("已复制");
    assertThat(browser.clipboard())
        .isEqualTo("在我的订单里选择退货，按 步骤（https://example.com/） 填写。\n\n- 七天内\n- 包装完好");
  }

  @Test
  void theKeyboardAloneReachesAndCopiesAReply() {
    desk.ask("退货的运费谁出");
    browser.find(".reply");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);

    assertThat(browser.text(".copy[data-state=copied]")).isEqualTo("已复制");
    assertThat(browser.clipboard()).isEqualTo("无理由退货，运费由买家承担。");
  }

  @Test
  void whatIsInternalSaysSoBeforeAndAfterCopying() {
    desk.ask("客服可以补偿多少钱");

    assertThat(browser.text(".reply[data-audience=internal] .badge.internal")).isEqualTo("仅内部");
    browser.click(".reply[data-audience=internal] .copy");
    assertThat(browser.text(".copy[data-state=asked]")).isEqualTo("仅内部，再按一次复制");
    browser.click(".reply[data-audience=internal] .copy");
    assertThat(browser.text(".copy[data-state=copied]")).isEqualTo("已复制。仅内部，勿发给客户");
    assertThat(browser.clipboard()).isEqualTo("【仅内部，勿发给客户】单笔不超过 50 元。");
  }

  @Test
  void aVagueQuestionIsAskedBackAndAChipAsksOn() {
    desk.ask("手机充电");
    browser.find("#replies[data-decision=clarify]");
    assertThat(browser.texts("#clarify .chip"))
        .containsExactlyInAnyOrder("手机充电很慢怎么办？", "手机充电发热怎么办？");

    browser.click("#clarify .chip[data-anchor=hot]");

    assertThat(browser.text("#replies[data-decision=answer] .reply .question"))
        .isEqualTo("手机充电发热怎么办？");
    assertThat(browser.value("#query")).isEqualTo("手机充电发热怎么办？");
  }

  @Test
  void whatTheCustomerMayHaveMeantIsCopiedAsAQuestion() {
    desk.ask("手机充电");
    browser.click("#ask-back");
    browser.find("#ask-back[data-state=copied]");
    List<String> chips = browser.texts("#clarify .chip");
    assertThat(browser.clipboard().lines())
        .containsExactly("请问您是想问：", "1. " + chips.get(0), "2. " + chips.get(1));
  }

  @Test
  void headingsOfScriptsAndWhatIsInternalAreNoQuestionsForCustomers() {
    desk.ask("发票开错");
    assertThat(browser.texts("#clarify .chip"))
        .containsExactlyInAnyOrder("发票开错了怎么换？", "2. 发票开错了致歉 话术", "发票开错了作废流程 仅内部");
    browser.click("#ask-back");
    browser.find("#ask-back[data-state=copied]");
    assertThat(browser.clipboard().lines()).containsExactly("请问您是想问：", "发票开错了怎么换？");
  }

  @Test
  void whereNothingIsForCustomersNothingIsCopiedAsAQuestion() {
    desk.ask("工单升级");
    assertThat(browser.texts("#clarify .chip"))
        .containsExactlyInAnyOrder("3. 工单升级安抚 话术", "工单升级流程 仅内部");
    assertThat(browser.shows("#ask-back")).isFalse();
  }

  @Test
  void nonsenseIsHandedOverWithOneClick() {
    desk.ask("今晚月亮真圆");

    assertThat(browser.text("#replies[data-decision=escalate] #escalation h2"))
        .isEqualTo("没有合适的答案，请转人工或专家");
    browser.click("#hand-over");
    assertThat(browser.text(".summary")).contains("客户的问题：今晚月亮真圆");
    assertThat(browser.clipboard()).startsWith("【转人工摘要】");
  }

  @Test
  void whoTakesOverReadsWhichReplyWasUsed() {
    desk.ask("退货的运费谁出");
    browser.pressWith(Keys.CONTROL, "1");
    browser.find(".verdict[data-verdict=used][aria-pressed=true]");
    browser.click("#nothing-fits > summary");
    browser.click("#hand-over");
    assertThat(browser.text(".summary")).contains("知识库：用过“退货的运费谁出？”的回复，没有解决");
  }

  @Test
  void aProblemIsShownInPlaceAndTheTextIsKept() {
    String endless = "退".repeat(2_001);
    desk.visit("/?q=" + Desk.encoded(endless));

    assertThat(browser.text("#problem[data-status='413']")).contains("有 2001 个字，超过 2000 个字的上限");
    assertThat(browser.value("#query")).isEqualTo(endless);
  }
}
