package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import yingda.document.Action;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.SharedFiles;

/** The shipped reply scripts are found as an agent types, and the favourites are at hand. */
class PageScriptsTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data) {
    desk = Desk.over(SharedFiles.root().resolve("content"), data, KnowledgeBase.markup());
    browser = desk.browser();
  }

  @BeforeEach
  void visit() {
    desk.visit("/");
    Object unused = browser.run("localStorage.clear(); return true");
    desk.visit("/?view=scripts");
    browser.click("#find-script");
  }

  @ParameterizedTest
  @CsvSource({
    "道歉, 服务态度致歉",
    "daoqian, 服务态度致歉",
    "致歉, 质量问题致歉",
    "zhiqian, 质量问题致歉",
    "huanying, 老客户欢迎",
    "等太久, 等待超时致歉",
    "安抚, 发错货致歉",
    "双12, 双十二活动规则",
    "价格异议, 客户觉得贵"
  })
  void aScriptIsFoundByItsWordsByHowTheySoundAndByItsCategory(String typed, String script) {
    browser.commit(typed);
    browser.await(script, () -> browser.texts("#found-scripts .question").contains(script));
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有这种", "再见", "量子力学", "火星", "x999", "“"})
  void whatNoScriptIsAboutFindsNone(String typed) {
    browser.commit(typed);
    assertThat(browser.text("#found-scripts")).isEqualTo("没有找到话术");
  }

  @Test
  void whatIsTypedWhereScriptsAreShownLooksForScripts() {
    desk.visit("/");
    browser.click("#views [data-view=scripts]");
    browser.find("#script-list .category");
    browser.press("致歉", Keys.ENTER);
    browser.find("#found-scripts .script");
    assertThat(browser.address()).endsWith("view=scripts");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused().getDomAttribute("class")).contains("script");
    browser.press("/");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("find-script");
  }

  @Test
  void quotesAloneSayNothing() {
    browser.commit("\"\"");
    browser.find("#script-list .category");
    assertThat(browser.shows("#complaint")).isFalse();
  }

  @Test
  void favouritesStandAboveAllOthersUntilTheyAreGone() {
    browser.commit("等太久");
    browser.click("#found-scripts .star");
    browser.click("#find-script");
    browser.press(Keys.ESCAPE);
    browser.click("[data-document-id='script/welcome'] > summary");
    browser.click("[data-document-id='script/welcome'] .star");
    browser.await("both", () -> browser.texts("#favourites .question").size() == 2);
    browser.reload();
    assertThat(browser.text("#favourites .question")).isEqualTo("等待超时致歉");
    assertThat(browser.texts(".category .script")).isEmpty();
    browser.click("#language");
    assertThat(browser.text("#favourites h2")).isEqualTo("Favourites");
    browser.click("#language");
    browser.click("#query");
    browser.pressWith(Keys.CONTROL, "1");
    browser.find("#favourites .copy[data-state]");
    assertThat(browser.clipboard()).isNotBlank();

    Edit retired = Edit.of(Action.RETIRE, "script/busy", new Signature("王芳", "不再用"));
    assertThat(desk.append(retired)).hasSize(1);
    browser.reload();
    browser.await("the other", () -> browser.texts("#favourites .question").size() == 1);
    browser.click("#favourites .star");
    browser.await("none", () -> !browser.shows("#favourites"));
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("find-script");
  }
}
