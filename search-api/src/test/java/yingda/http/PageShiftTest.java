package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.SharedFiles;

/**
 * A whole shift over the shipped content, on one page that is never loaded again: thirty questions
 * of two customers and between them whatever an agent does. {@link PageFaults} fails it on any
 * uncaught error.
 */
class PageShiftTest {
  private static final List<String> FIRST =
      List.of(
          "怎么退货",
          "退款多久到账",
          "怎么换货",
          "怎么开发票",
          "能指定快递公司吗",
          "满多少包邮",
          "优惠券怎么用",
          "忘记密码怎么办",
          "保修期多久",
          "怎么取消订单",
          "收货地址写错了",
          "换货运费谁承担",
          "发票抬头开错了能改吗",
          "优惠券过期了",
          "保修要什么凭证");

  private static final List<String> SECOND =
      List.of(
          "量子力学是什么",
          "怎么退货",
          "那运费呢",
          "怎么换货",
          "那运费呢",
          "怎么开发票",
          "能开专票吗",
          "几天能送到",
          "账号怎么注销",
          "订单能修改吗",
          "能不能加急，我急用",
          "客户骂人怎么办",
          "退货运费谁出",
          "退款没收到",
          "火星上能收货吗");

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data) {
    desk = Desk.over(SharedFiles.root().resolve("content"), data, KnowledgeBase.markup());
    browser = desk.browser();
  }

  @Test
  void aShiftIsWorkedWithoutLoadingThePageAgain() {
    desk.visit("/");
    Object unused = browser.run("localStorage.clear(); window.shift = 'one'; return true");
    int number = 0;
    for (String question : FIRST) {
      ask(question);
      take(number++);
    }
    nextCustomer();
    assertThat(browser.shows(".turn")).isFalse();
    for (String question : SECOND) {
      ask(question);
      take(number++);
    }
    nextCustomer();
    assertThat(number).isEqualTo(30);
    assertThat(browser.run("return window.shift")).as("the page is the same").isEqualTo("one");
    assertThat(desk.service().client().get("/v1/gaps").json().path("gaps").size()).isPositive();
  }

  private static void ask(String question) {
    browser.click("#query");
    browser.pressWith(Keys.CONTROL, "a");
    browser.press(question, Keys.ENTER);
    browser.await(question, () -> browser.title().startsWith(question));
    browser.await("the decision", () -> !browser.shows("#page[aria-busy]"));
    browser.find("#replies");
  }

  /** Sends the answer, or hands over; then something of what else there is to do. */
  private static void take(int number) {
    if ("escalate".equals(browser.attribute("#replies", "data-decision"))) {
      browser.click("#hand-over");
      browser.find(".summary");
    } else {
      copyFirst(number);
    }
    switch (number % 6) {
      case 1 -> browser.click("#language");
      case 2 -> browser.click("#channel option[value=wechat]");
      case 3 -> browser.click("#channel option[value='']");
      case 4 -> visitScripts();
      case 5 -> visitChanges();
      default -> browser.back();
    }
  }

  private static void copyFirst(int number) {
    String question = browser.text(".reply .question");
    if (number % 2 == 0) {
      // Before it may stand lines that nobody has opened.
      String place = String.valueOf(browser.attribute(".reply", "data-number"));
      browser.pressWith(Keys.CONTROL, place);
    } else {
      browser.click(".reply .copy");
    }
    browser.find(".reply .copy[data-state]");
    assertThat(browser.text(".reply .question")).isEqualTo(question);
  }

  private static void visitScripts() {
    browser.click("#views [data-view=scripts]");
    browser.click("#find-script");
    browser.press("zhiqian");
    browser.await("what was found", () -> browser.shows("#found-scripts > *"));
    browser.pressWith(Keys.CONTROL, "a");
    browser.press(Keys.DELETE);
    browser.click(".category summary");
    browser.click(".script .copy");
    browser.find(".script .copy[data-state]");
  }

  private static void visitChanges() {
    browser.click("#views [data-view=changes]");
    browser.find("#changes");
  }

  private static void nextCustomer() {
    browser.click("#query");
    browser.press(Keys.ESCAPE);
    browser.find("#welcome");
  }
}
