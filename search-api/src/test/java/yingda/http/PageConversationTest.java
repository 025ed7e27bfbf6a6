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
import yingda.json.Json;
import yingda.usage.PersonalData;

/** One customer after the other: what belongs to a conversation stays in it, and nowhere else. */
class PageConversationTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk =
        Desk.open(
            folder,
            Map.of(
                "faq/exchange.md",
                "# 换货\n## 怎么换货？ {#how}\n在订单里申请换货。\n## 换货运费谁出？ {#fee}\n质量问题我们出。\n",
                "faq/invoice.md",
                "# 发票\n## 怎么开发票？ {#how}\n在订单详情里申请。\n",
                "script/rush.md",
                "# 加急话术\n## 能不能加急？ {#rush}\n我去问，{日期}前{能否赶上}，{时间}给您准信。\n",
                "manual/box.md",
                """
                ---
                product: x100
                versions: "[7.5,8.5)"
                ---
                # 盒子
                ## 怎么升级固件？ {#up}
                用 U 盘升级。
                """,
                "manual/box-new.md",
                """
                ---
                product: x100
                versions: "[8.5,)"
                ---
                # 盒子
                ## 新盒子怎么联网？ {#net}
                扫码联网。
                """));
    browser = desk.browser();
  }

  @BeforeEach
  void asOnTheFirstDay() {
    desk.visit("/");
    Object unused = browser.run("localStorage.clear(); sessionStorage.clear(); return true");
    desk.visit("/");
  }

  private static void type(String question) {
    browser.click("#query");
    browser.pressWith(Keys.CONTROL, "a");
    browser.press(question, Keys.ENTER);
    browser.await(question, () -> browser.title().startsWith(PersonalData.masked(question)));
  }

  @Test
  void aTypedFollowUpIsReadWithWhatWasAskedBefore() {
    type("怎么换货");
    type("那运费呢");
    assertThat(browser.texts(".turn")).containsExactly("怎么换货", "那运费呢");
    assertThat(browser.text(".context-used")).isEqualTo("已结合前面说的");
    assertThat(browser.texts("#replies .question")).contains("换货运费谁出？");

    browser.press(Keys.ESCAPE);
    browser.find("#welcome");
    type("那运费呢");
    assertThat(browser.shows(".turn")).isFalse();
    assertThat(browser.shows(".context-used")).isFalse();
  }

  @Test
  void theFirstEscapeClosesTheListAndUndoBringsBackTheText() {
    browser.press("怎么换");
    browser.find("#suggestions > li");
    browser.press(Keys.ESCAPE);
    assertThat(browser.shows("#suggestions")).isFalse();
    assertThat(browser.value("#query")).isEqualTo("怎么换");
    browser.press(Keys.ESCAPE);
    browser.await("no text", () -> browser.value("#query").isEmpty());
    browser.pressWith(Keys.CONTROL, "z");
    browser.await("the text", () -> browser.value("#query").equals("怎么换"));
  }

  @Test
  void theNextCustomerHasNoProductYet() {
    type("怎么升级固件");
    browser.click("#product");
    browser.press("Ｘ 100", Keys.TAB, "7.5", Keys.ENTER);
    browser.await("the pins", () -> browser.address().contains("version=7.5"));
    assertThat(browser.attribute(".reply", "data-document-id")).isEqualTo("manual/box");
    assertThat(browser.shows("#pin-notice")).isFalse();
    browser.click("#query");
    browser.press(Keys.ESCAPE);
    browser.find("#welcome");
    assertThat(browser.value("#product")).isEmpty();
    assertThat(browser.value("#version")).isEmpty();
    assertThat(browser.address()).isEqualTo(desk.origin() + "/");
  }

  @Test
  void whatExistsIsOfferedAndWhatDoesNotIsSaid() {
    browser.click("#product");
    browser.await(
        "the products",
        () ->
            "x100".equals(browser.run("return document.querySelector('#products option')?.value")));
    browser.press("x200", Keys.TAB);
    assertThat(browser.text("#pin-notice")).isEqualTo("没有产品 x200，只查了不分产品的内容。现有：x100");
    browser.click("#product");
    browser.pressWith(Keys.CONTROL, "a");
    browser.press("X100", Keys.TAB);
    browser.await("no notice", () -> !browser.shows("#pin-notice"));
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('#versions option')].map(o => o.value)"))
        .isEqualTo(List.of("8.5", "7.5"));
  }

  @Test
  void aVersionNothingIsKnownAboutIsSaid() {
    desk.visit("/?q=" + Desk.encoded("怎么升级固件") + "&product=x100&version=6.0");
    assertThat(browser.text(".warning")).isEqualTo("没有 x100 的 6.0 版本的内容");
  }

  @Test
  void aVariableIsWholeAlsoWhereTheQuestionIsMarked() {
    type("能不能加急，能否赶上");
    assertThat(browser.texts(".variables input")).hasSize(3);
    for (String name : List.of("日期", "能否赶上", "时间")) {
      browser.find(".variables [data-variable='" + name + "']").sendKeys("好");
    }
    browser.pressWith(Keys.CONTROL, "1");
    browser.find(".copy[data-state=copied]");
    assertThat(browser.clipboard()).isEqualTo("我去问，好前好，好给您准信。");
  }

  @Test
  void customersNumbersStayOutOfAddressHistoryTitleAndRecentQuestions() {
    type("手机13812345678怎么开发票");
    assertThat(browser.value("#query")).contains("13812345678");
    String kept =
        browser.address()
            + browser.title()
            + browser.run(
                "return JSON.stringify([history.state, {...localStorage}, {...sessionStorage}])");
    assertThat(kept).doesNotContain("13812345678");
    browser.reload();
    assertThat(browser.value("#query")).isEqualTo("手机[手机号]怎么开发票");
    desk.visit("/?q=" + Desk.encoded("卡号6222021234567890123怎么开发票"));
    assertThat(browser.address()).doesNotContain("6222021234567890123");
  }

  @Test
  void aReloadFindsTheSameWithoutTheNumbersThatWereMasked() {
    type("订单号SF1234567890123怎么开发票");
    List<String> found = browser.texts("#replies .question");
    assertThat(found).contains("怎么开发票？");
    browser.reload();
    assertThat(browser.value("#query")).isEqualTo("订单号[单号]怎么开发票");
    assertThat(browser.texts("#replies .question")).isEqualTo(found);
  }

  @Test
  void aReloadAndGoingBackAreNoFurtherQuestions() {
    type("能印标志吗");
    type("怎么开发票");
    browser.back();
    browser.await("the first", () -> browser.value("#query").equals("能印标志吗"));
    browser.awaitPage();
    browser.reload();
    browser.reload();
    Answer gaps = desk.service().client().get("/v1/gaps");
    assertThat(gaps.body()).contains("能印标志吗");
    assertThat(gaps.json().path("gaps"))
        .filteredOn(gap -> gap.path("question").asString().equals("能印标志吗"))
        .allSatisfy(gap -> assertThat(gap.path("asked").asInt()).isEqualTo(1));
  }

  @Test
  void whatDoesNotHelpIsSaidInASentence() {
    type("怎么开发票");
    browser.press(Keys.ARROW_DOWN, "n");
    browser.press("少了电子发票", Keys.ENTER);
    browser.await("no field", () -> !browser.shows(".reason"));
    assertThat(browser.text("#announcement")).isEqualTo("已记下：少了电子发票");
    assertThat(browser.attribute(".verdict[data-verdict=unhelpful]", "aria-pressed"))
        .isEqualTo("true");
  }

  /** Where it was asked: every edit is tried on it from then on. */
  @Test
  void whatNothingAnswersBecomesAGoldenQuestion() {
    type("量子力学是什么");
    browser.click("#escalation .make-golden");
    assertThat(browser.text(".golden-add form button")).isEqualTo("加为没有答案的标准问题");
    browser.press("李雷", Keys.ENTER);
    browser.await("it", () -> browser.texts(".golden-add .outcome").contains("已加为标准问题"));
    assertThat(desk.knowledge().directory().golden().resolve("no-answer.tsv"))
        .content()
        .contains("量子力学是什么\tin");
  }

  @Test
  void scriptsAreFoundByWordsAndPinyin() {
    browser.click("#views [data-view=scripts]");
    browser.click("#find-script");
    browser.press("jiaji");
    assertThat(browser.text("#found-scripts .script .question")).isEqualTo("能不能加急？");
    browser.pressWith(Keys.CONTROL, "a");
    browser.press(Keys.DELETE);
    browser.find("#script-list .category");
    browser.press("jiaji");
    browser.find("#found-scripts .script");
    browser.press(Keys.ESCAPE);
    browser.find("#script-list .category");
    assertThat(browser.value("#find-script")).isEmpty();
  }

  @Test
  void bothKnowTheSameNumbers() {
    List<String> texts =
        List.of(
            "电话13812345678",
            "+86 138-1234-5678",
            "手机１３８１２３４５６７８",
            "0571-87654321",
            "li.lei+a@example.com.cn",
            "11010519491231002X",
            "6222 0212 3456 7890 123",
            "订单号：JD00123456",
            "SF1234567890123",
            "2026112812345678901",
            "微信li_lei88",
            "QQ：123456789",
            "13812345678或13912345678",
            "满300减50，20261128起",
            "iPhone 15 Pro 256GB",
            "ORA-00600",
            "微信支付",
            "微信H5支付失败",
            "400-800-1234",
            "8.5.1 和 7.5.20",
            "wx: abc_12345，vx是a1b2c3",
            "编号#A-123456");
    Object page =
        browser.runAsync(
            "import('/shared/personal.js').then(({ masked }) => arguments[0]("
                + Json.write(texts)
                + ".map(masked)))");
    assertThat(page).isEqualTo(texts.stream().map(PersonalData::masked).toList());
  }
}
