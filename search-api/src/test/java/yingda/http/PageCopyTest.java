package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Work goes on after a reply was copied, in whatever way. */
class PageCopyTest {
  /** Ten questions with their answers, as many as an agent asks before the page is loaded anew. */
  private static final Map<String, String> ANSWERS = answers();

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("怎么退货？", "在订单里申请退货。");
    answers.put("发票抬头开错了能改吗？", "联系财务作废重开。");
    answers.put("会员积分怎么兑换礼品？", "在积分商城里选礼品。");
    answers.put("耳机怎么配对手机？", "打开盒盖就能配对。");
    answers.put("收货地址填错了怎么办？", "发货前可以自己改。");
    answers.put("优惠券为什么用不了？", "看看门槛和日期。");
    answers.put("保修期有多久？", "主机保修一年。");
    answers.put("充电器坏了能换吗？", "一年内免费换新。");
    answers.put("账号登录密码忘了怎么找回？", "用短信验证码重设。");
    answers.put("门店几点开门？", "早上九点开门。");
    return answers;
  }

  /** How an answer gets onto the clipboard. */
  enum Way {
    DIGIT,
    BUTTON,
    FORMATTED,
    ENTER
  }

  private static void copy(Way way) {
    switch (way) {
      case DIGIT -> browser.pressWith(Keys.CONTROL, "1");
      case BUTTON -> browser.click(".reply .copy:not(.rich)");
      case FORMATTED -> browser.click(".reply .copy.rich");
      case ENTER -> browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    }
  }

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Map<String, String> documents = new LinkedHashMap<>();
    ANSWERS.forEach(
        (question, answer) ->
            documents.put(
                "faq/q" + documents.size() + ".md", "# 问\n## " + question + "\n" + answer + "\n"));
    documents.put("script/sorry.md", "# 致歉话术\n## 发错货致歉 {#wrong}\n非常抱歉。\n## 缺货致歉 {#out}\n正在补货。\n");
    desk = Desk.open(folder, documents);
    browser = desk.browser();
  }

  @BeforeEach
  void asOnTheFirstDay() {
    desk.visit("/");
    Object unused = browser.run("localStorage.clear(); return true");
    desk.visit("/");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tenQuestionsInARowAreAnsweredAndCopied(Way way) {
    int number = 0;
    for (Map.Entry<String, String> asked : ANSWERS.entrySet()) {
      between(number++);
      askNext(asked.getKey(), asked.getValue());
      copy(way);
      browser.find(".copy[data-state=copied]");
      assertThat(browser.clipboard()).isEqualTo(asked.getValue());
    }
  }

  /** What an agent does between two questions. */
  private static void between(int number) {
    switch (number % 5) {
      case 1 -> clear();
      case 2 -> browser.click("#language");
      case 3 -> browser.click("#channel option[value=email]");
      case 4 -> browser.click("#channel option[value='']");
      default -> browser.click("#query");
    }
  }

  private static void clear() {
    browser.click("#query");
    browser.press(Keys.ESCAPE);
    browser.find("#welcome");
  }

  private static void askNext(String question, String answer) {
    browser.click("#query");
    browser.pressWith(Keys.CONTROL, "a");
    browser.press(question, Keys.ENTER);
    browser.await(answer, () -> browser.texts(".reply .answer").indexOf(answer) == 0);
  }

  @Test
  void copyingAScriptLetsTheNextQuestionBeAsked() {
    for (Map.Entry<String, String> asked : List.copyOf(ANSWERS.entrySet()).subList(0, 4)) {
      browser.click("#views [data-view=scripts]");
      browser.click(".category summary");
      browser.click(".script[data-anchor=wrong] .copy");
      browser.find(".copy[data-state=copied]");
      browser.click(".script[data-anchor=out] .copy.rich");
      browser.find(".copy.rich[data-state=copied]");
      askNext(asked.getKey(), asked.getValue());
      browser.pressWith(Keys.CONTROL, "1");
      browser.find(".copy[data-state=copied]");
      assertThat(browser.clipboard()).isEqualTo(asked.getValue());
    }
  }

  @Test
  void escapeLanguageAndChannelWorkOnWhatWasCopied() {
    askNext("怎么退货？", "在订单里申请退货。");
    browser.pressWith(Keys.CONTROL, "1");
    browser.find(".copy[data-state=copied]");
    browser.click("#language");
    assertThat(browser.text(".reply .copy")).isEqualTo("Copy");
    browser.click("#language");
    browser.pressWith(Keys.CONTROL, "1");
    browser.click("#channel option[value=sms]");
    browser.await("plain text", () -> !browser.shows(".copy.rich"));
    browser.pressWith(Keys.CONTROL, "1");
    clear();
    assertThat(browser.shows(".reply")).isFalse();
  }
}
