package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.ChangeKind;
import yingda.document.Revision;

/** What is done with a document that is published, by the keyboard and the mouse. */
class PageStepsTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？ {#pay}\n在钱包里充。\n"));
    browser = desk.browser();
    desk.visit("/desk/edit/faq/other");
    Object unused = browser.run("localStorage.clear(); return true");
    browser.reload();
  }

  private static Revision newest() {
    return desk.knowledge().store().newest("faq/other").orElseThrow();
  }

  private static void take(String step, ChangeKind expected, String said) {
    browser.click("[data-step='" + step + "']");
    browser.await("what came of it", () -> browser.texts("#outcome").contains(said));
    assertThat(browser.attribute("#outcome", "data-tone")).isEqualTo("done");
    assertThat(browser.attribute("#outcome", "role")).isEqualTo("status");
    assertThat(newest().kind()).isEqualTo(expected);
  }

  @Test
  void itIsConfirmedTakenAwayAndBroughtBack() {
    browser.click("[data-step='verify']");
    browser.await("who does it", () -> browser.text("#outcome").contains("作者"));
    assertThat(browser.attribute("#outcome", "data-tone")).isEqualTo("refused");
    assertThat(browser.attribute("#outcome", "role")).isEqualTo("alert");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("author");
    browser.press("王芳");
    desk.visit("/desk/edit/faq/other");

    take("verify", ChangeKind.VERIFIED, "已确认内容无误");
    assertThat(newest().signature().note()).isEqualTo("确认内容无误");
    browser.click("[data-step='retire']");
    assertThat(browser.text("[data-step='retire']")).isEqualTo("真的下架？再按一次");
    take("retire", ChangeKind.RETIRED, "已下架，客服和客户不再看到");
    assertThat(browser.text("#steps")).contains("已下架");
    take("restore", ChangeKind.RESTORED, "已恢复发布，修订 4");
    assertThat(browser.text("#steps")).contains("已发布");
  }
}
