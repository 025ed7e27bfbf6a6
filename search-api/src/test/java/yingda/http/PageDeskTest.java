package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.ranking.FeedbackCounts;
import yingda.usage.GapListing;

/** An agent's day: paste, choose, fill in, copy, judge, hand over. */
class PageDeskTest {
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "faq/returns.csv",
          """
          编号,问题,相似问,答案
          faq/returns,怎么退货？,想退掉,在**我的订单**里选择退货。
          faq/freight,退货运费谁出？,那运费呢|运费谁承担,质量问题由商家承担。
          """,
          "script/apology.md",
          """
          ---
          title: 致歉话术
          tags: [话术, 致歉]
          expires: 2099-12-31
          ---
          # 致歉话术

          ## 发错货怎么致歉？ {#wrong}

          {客户称呼}，实在对不起，发错了{商品}。

          - 今天补发
          - 运费我们出
          """,
          "script/over.md",
          "---\nexpires: 2020-01-01\n---\n# 旧活动话术\n\n## 旧活动怎么说\n\n已结束。\n",
          "manual/limits.md",
          "---\naudience: internal\n---\n# 补偿标准\n\n## 最多补偿多少钱？\n\n不超过 50 元。\n");

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, DOCUMENTS);
    browser = desk.browser();
    append(Sample.INVOICE, "新增发票说明");
  }

  private static void append(Document document, String note) {
    Edit edit = Edit.put(document, new Signature("王芳", note));
    assertThat(desk.append(edit)).hasSize(1);
  }

  @BeforeEach
  void asOnTheFirstDay() {
    desk.visit("/");
    assertThat(browser.run("localStorage.clear(); return true")).isEqualTo(true);
    desk.visit("/");
  }

  @Test
  void pastedMessagesAreAskedWithWhatWasSaidBefore() {
    browser.paste("小明 10:01:23\n你好\n我想退掉这个\n客服 10:02:00\n好的亲\n小明 10:03:11\n那运费呢？\n在吗");
    browser.find(".reply");

    assertThat(browser.texts(".turn")).containsExactly("你好", "我想退掉这个", "那运费呢？", "在吗");
    assertThat(browser.text(".turn[aria-pressed=true]")).isEqualTo("那运费呢？");
    assertThat(browser.value("#query")).isEqualTo("那运费呢？");
    assertThat(browser.attribute(".reply", "data-document-id")).isEqualTo("faq/freight");

    browser.click(".turn[data-turn='1']");
    browser.find(".reply[data-document-id='faq/returns']");
    assertThat(browser.text(".turn[aria-pressed=true]")).isEqualTo("我想退掉这个");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("query");
  }

  @Test
  void aNumberCopiesThatReplyFromTheBox() {
    browser.press("退货运费", Keys.ENTER);
    browser.find(".reply");
    browser.pressWith(Keys.CONTROL, "2");

    browser.find(".reply[data-number='2'] .copy[data-state=copied]");
    assertThat(browser.clipboard()).isEqualTo("在我的订单里选择退货。");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("query");
  }

  @Test
  void backFromTheChatWindowTheKeyboardIsAtTheBox() {
    browser.press("怎么退货", Keys.ENTER);
    browser.click(".reply .copy");
    browser.find(".copy[data-state=copied]");
    browser.elsewhere(() -> browser.show("about:blank"));
    browser.await("the box", () -> "query".equals(browser.focused().getDomAttribute("id")));
  }

  @Test
  void theAnswerIsShownAndCopiedAsTheChannelGetsIt() {
    browser.press("怎么开电子发票", Keys.ENTER);
    assertThat(browser.text(".reply strong")).isEqualTo("订单详情");
    browser.click("#channel");
    browser.press("微", Keys.ENTER);

    browser.find(".reply [data-channel=wechat]");
    assertThat(browser.text(".reply .answer")).isEqualTo("点菜单“发票”就能开。");
    assertThat(browser.texts(".reply:first-of-type .copy")).containsExactly("复制");
    browser.pressWith(Keys.ALT, "1");
    browser.find(".copy[data-state=copied]");
    assertThat(browser.clipboard()).isEqualTo("点菜单“发票”就能开。");
  }

  @Test
  void formattingIsCopiedForWhereItCanBePasted() {
    browser.press("怎么退货", Keys.ENTER);
    browser.find(".reply");
    browser.press(Keys.ARROW_DOWN);
    browser.pressWith(Keys.SHIFT, Keys.ENTER);

    browser.find(".copy.rich[data-state=copied]");
    assertThat(browser.richClipboard())
        .contains("<strong>我的订单</strong>")
        .doesNotContain("<mark", "class=", "<script");
  }

  @Test
  void variablesAreFilledInOnceAndCopied() {
    browser.press("发错货怎么致歉", Keys.ENTER);
    browser.click(".variables [data-variable=客户称呼]");
    browser.press("王女士");
    assertThat(browser.text(".answer")).startsWith("王女士，实在对不起，发错了{商品}。");
    browser.pressWith(Keys.CONTROL, "1");
    assertThat(browser.text(".copy[data-state=open]")).isEqualTo("先填：商品；再按一次原样复制");
    assertThat(focusedVariable()).isEqualTo("商品");
    assertThat(browser.find(".verdict[data-verdict=used]").getDomAttribute("aria-pressed"))
        .isEqualTo("false");

    browser.pressWith(Keys.CONTROL, "1");
    browser.find(".verdict[data-verdict=used][aria-pressed=true]");
    assertThat(browser.text(".copy[data-state=open]")).isEqualTo("已复制，还没填：商品");
    assertThat(browser.clipboard()).isEqualTo("王女士，实在对不起，发错了{商品}。\n\n- 今天补发\n- 运费我们出");
  }

  @Test
  void theKeyThatCopiesLeadsToWhatIsToBeFilledInAndEnterFromThereToTheCopy() {
    browser.press("发错货怎么致歉", Keys.ENTER);
    browser.find(".reply");
    browser.pressWith(Keys.CONTROL, "1");
    browser.await("the first field", () -> "客户称呼".equals(focusedVariable()));
    browser.press("李先生", Keys.ENTER);
    browser.await("the next field", () -> "商品".equals(focusedVariable()));
    assertThat(browser.shows(".verdict[data-verdict=used][aria-pressed=true]")).isFalse();

    browser.press("耳机", Keys.ENTER);
    browser.find(".verdict[data-verdict=used][aria-pressed=true]");
    assertThat(browser.clipboard()).startsWith("李先生，实在对不起，发错了耳机。");
  }

  private static String focusedVariable() {
    return String.valueOf(browser.run("return document.activeElement.dataset.variable"));
  }

  @Test
  void oneKeySaysWhatBecameOfAReply() {
    browser.press("退货运费谁出", Keys.ENTER);
    browser.find(".reply");
    browser.press(Keys.ARROW_DOWN, "d");
    browser.find(".verdict[data-verdict=discarded][aria-pressed=true]");
    browser.press("n");
    browser.find(".verdict[data-verdict=unhelpful][aria-pressed=true]");
    browser.await("the verdicts", () -> counts().equals(new FeedbackCounts(0, 1)));

    browser.press(Keys.ESCAPE, "e", "y");
    browser.await("the better verdicts", () -> counts().equals(new FeedbackCounts(1, 0)));
    assertThat(browser.texts(".verdict[aria-pressed=true]")).hasSize(2);
  }

  private static FeedbackCounts counts() {
    String anchor = String.valueOf(browser.attribute(".reply", "data-anchor"));
    return desk.knowledge().usage().counts("faq/freight", anchor);
  }

  @Test
  void whatNothingAnswersIsRecordedAndHandedOverByKeyboardAlone() {
    browser.press("能印公司标志吗", Keys.ENTER);
    assertThat(browser.text("#escalation h2")).isEqualTo("没有合适的答案，请转人工或专家");
    assertThat(browser.run("document.activeElement.blur(); return true")).isEqualTo(true);
    browser.press("g");
    browser.press("客户很急", Keys.ENTER);

    assertThat(browser.text(".summary")).contains("客户的问题：能印公司标志吗", "说明：客户很急");
    assertThat(browser.clipboard()).startsWith("【转人工摘要】");
    assertThat(desk.knowledge().usage().gaps(new GapListing(null, null, 0, 9)))
        .anySatisfy(gap -> assertThat(gap.wordings()).contains("能印公司标志吗"))
        .anySatisfy(gap -> assertThat(gap.notes()).contains("客户很急"));
  }

  @Test
  void whatWasAskedLatelyCanBeAskedAgain() {
    browser.press("怎么退货", Keys.ENTER);
    browser.find(".reply");
    browser.press("/", Keys.ESCAPE);
    browser.click("#recent .chip");

    browser.find(".reply[data-document-id='faq/returns']");
    browser.press(Keys.ESCAPE);
    browser.click("#recent .quiet");
    assertThat(browser.shows("#recent")).isFalse();
  }

  @Test
  void scriptsStandByCategoryWithTheirPeriod() {
    browser.click("#views [data-view=scripts]");
    assertThat(browser.text(".category[data-document-id='script/apology'] summary"))
        .contains("致歉话术", "1 条", "有效期至 2099-12-31", "致歉");
    assertThat(browser.text(".category[data-document-id='script/over'] .over")).isEqualTo("已过期");

    browser.click(".category[data-document-id='script/apology'] .title");
    browser.click(".script .copy");
    browser.await("the first field", () -> "客户称呼".equals(focusedVariable()));
    browser.click(".script .copy");
    browser.await("the copy", () -> browser.text(".copy[data-state=open]").startsWith("已复制"));
    assertThat(browser.clipboard()).isEqualTo("{客户称呼}，实在对不起，发错了{商品}。\n\n- 今天补发\n- 运费我们出");
  }

  @Test
  void whatChangedSinceTheLastShiftHasABadgeThatGrowsByItself() {
    assertThat(browser.shows("#unread")).isFalse();
    append(Sample.GIFTS, "新增积分说明");
    Signature signature = new Signature("王芳", "草稿");
    assertThat(desk.knowledge().store().append(List.of(Edit.draft(Sample.COUPONS, signature))))
        .hasSize(1);
    assertThat(browser.text("#unread")).isEqualTo("1");

    browser.click("#views [data-view=changes]");
    assertThat(browser.text("#fresh li")).contains("新增", "faq/gifts", "新增积分说明", "王芳");
    append(Sample.EXCHANGE, "新增换货说明");
    browser.await("it among the news", () -> browser.texts("#fresh li").size() == 2);
    assertThat(browser.text("#fresh li")).contains("faq/exchange", "新增换货说明");
    assertThat(browser.text("#unread")).isEqualTo("2");

    browser.click("#read-all");
    browser.await("no badge", () -> !browser.shows("#unread"));
    browser.reload();
    assertThat(browser.shows("#fresh")).isFalse();
    assertThat(browser.text("#before li")).contains("faq/exchange");
  }

  @Test
  void aPinnedProductHasNewsOfItsOwn() {
    browser.click("#product");
    browser.press("X100", Keys.ENTER);
    append(Sample.edition("manual/x200", "X200", "", "先停服务。"), "X200 的手册");
    append(Sample.edition("manual/x100", "X100", "", "先备份。"), "X100 的手册");
    append(Sample.faq("faq/hours", "几点上班？", "九点。"), "人人都要知道");
    browser.await("the general one, too", () -> browser.text("#unread").equals("2"));

    browser.click("#views [data-view=changes]");
    assertThat(browser.text("#changes h1")).contains("X100");
    assertThat(browser.texts("#fresh li code")).containsExactly("faq/hours", "manual/x100");
    browser.click("#read-all");
    browser.await("no badge", () -> !browser.shows("#unread"));

    browser.click("#product");
    browser.pressWith(Keys.CONTROL, "a");
    browser.press("X200", Keys.TAB);
    browser.find("#fresh [data-document-id='manual/x200']");
    assertThat(browser.text("#unread")).isEqualTo("2");
    assertThat(browser.address()).endsWith("?view=changes&product=X200");
  }

  @Test
  void whatIsInternalSaysSoWhereverItIsPasted() {
    browser.press("最多补偿多少钱", Keys.ENTER);
    browser.find(".reply[data-audience=internal]");
    assertThat(
            browser.run(
                "getSelection().selectAllChildren(document.querySelector('.reply .answer'));"
                    + "return true"))
        .isEqualTo(true);
    assertThat(browser.run("document.activeElement.blur(); return true")).isEqualTo(true);
    browser.pressWith(Keys.CONTROL, "c");

    assertThat(browser.clipboard()).isEqualTo("【仅内部，勿发给客户】不超过 50 元。");
  }
}
