package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.usage.CommentListing;
import yingda.usage.CommentState;

/**
 * An agent says in a sentence why a reply does not help; whoever writes reads it and settles it.
 */
class PageCommentsTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws java.io.IOException {
    String returns =
        "---\nowner: 售后组\n---\n# 退货\n## 怎么退货？ {#how}\n在订单里申请。\n## 多久退款？ {#when}\n三天。\n";
    desk = Desk.open(folder, Map.of("faq/returns.md", returns));
    browser = desk.browser();
  }

  private static long open() {
    return desk.knowledge()
        .usage()
        .comments(new CommentListing(CommentState.OPEN, null, 0, 9))
        .size();
  }

  private static void say(String question, String words, long openThen) {
    desk.ask(question);
    browser.click(".reply [data-verdict=unhelpful]");
    browser.find(".reply .reason input").sendKeys(words, Keys.ENTER);
    browser.await("said", () -> open() == openThen);
  }

  @Test
  void theWriterSeesItAtTheEntryAndInTheWorkList() {
    say("怎么退货", "没说运费", 1);
    say("多久退款", "三天是工作日吗", 2);
    desk.signAs("王芳");
    desk.visit("/desk");
    assertThat(browser.texts("[data-task=comments] .comment")).containsExactly("三天是工作日吗", "没说运费");
    assertThat(browser.text("[data-task=comments] li .facts")).startsWith("问的是“多久退款”");

    browser.click("[data-task=comments] .comment-done");
    browser.await("settled", () -> open() == 1);
    assertThat(browser.texts("[data-task=comments] .comment")).containsExactly("没说运费");
    browser.click("[data-task=comments] .title");
    browser.await("the editor", () -> browser.address().contains("/desk/edit/"));
    browser.find("#editor");
    assertThat(browser.texts("#entry .comment")).containsExactly("没说运费");
    assertThat(browser.texts(".outline .badge")).containsExactly("留言 1");
    browser.click("#entry .comment-done");
    browser.await("settled", () -> open() == 0);
    browser.await("gone", () -> browser.texts("#entry .comment").isEmpty());
  }
}
