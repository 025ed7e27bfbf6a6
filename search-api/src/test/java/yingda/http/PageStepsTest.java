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

  private static void take(String step, ChangeKind expected) {
    browser.click("#steps summary");
    browser.click("[data-step='" + step + "']");
    browser.await("the document to be " + expected, () -> newest().kind() == expected);
    desk.visit("/desk/edit/faq/other");
  }

  @Test
  void itIsConfirmedTakenAwayAndBroughtBack() {
    browser.click("#steps summary");
    browser.click("[data-step='verify']");
    browser.await("who does it", () -> browser.text("#outcome").contains("作者"));
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("author");
    browser.press("王芳");
    desk.visit("/desk/edit/faq/other");

    take("verify", ChangeKind.VERIFIED);
    assertThat(newest().signature().note()).isEqualTo("确认内容无误");
    take("retire", ChangeKind.RETIRED);
    assertThat(browser.text("#steps")).contains("已下架");
    take("restore", ChangeKind.RESTORED);
    assertThat(browser.text("#steps")).contains("已发布");
  }
}
