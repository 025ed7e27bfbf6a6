package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The pages offer what whoever signed in may do, and say who does the rest. */
class PageRolesTest {
  private static final String EDITOR = "/desk/edit/faq/other";

  @AutoClose private static Desk desk;
  private static Browser browser;
  private static Client admin;
  private static Path table;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？ {#pay}\n在钱包里充。\n"));
    browser = desk.browser();
    table = Files.writeString(folder.resolve("gifts.md"), "# 礼品卡\n## 礼品卡怎么用？\n付款时选择。\n");
    admin = KeysTest.admin(desk.service());
  }

  private static void signIn(String name, String role) {
    String key = KeysTest.key(admin, name, role);
    desk.visit("/sign-in");
    Object unused = browser.run("localStorage.clear()");
    browser.find("#key").sendKeys(key, Keys.ENTER);
    browser.await("who is in", () -> browser.texts(".signed-in").contains(name));
  }

  /** The page knows who is in. */
  private static void visit(String path, String there) {
    desk.visit(path);
    browser.await("who is in", () -> browser.shows(".signed-in"));
    browser.await("the page", () -> browser.shows(there));
  }

  @Test
  void aWriterSavesDraftsAndSubmitsThemAndPreviewsImports() {
    signIn("王芳", "writer");
    visit(EDITOR, "#save-draft");
    assertThat(browser.shows("#save button.primary")).isFalse();
    assertThat(browser.shows("[data-step]")).isFalse();
    assertThat(browser.text("#steps .not-mine")).contains("审核的同事");
    browser.find(".answer-text").sendKeys("当天到。");
    browser.find("#note").sendKeys("补到账时间", Keys.ENTER);
    browser.await("a saved draft", () -> browser.text("#outcome").startsWith("已保存为草稿"));
    assertThat(browser.shows("[data-step='publish']")).isFalse();
    browser.click("[data-step='submit']");
    browser.await("a submission", () -> browser.text("#outcome").startsWith("已送审"));
    assertThat(browser.shows("[data-step]")).isFalse();

    visit("/desk/import", "#import");
    assertThat(browser.text("#import .not-mine")).contains("马上发布");
    assertThat(browser.shows("#note")).isFalse();
    browser.find("input[type=file]").sendKeys(table.toString());
    browser.await("a preview", () -> browser.text("#import-outcome").contains("gifts"));
    assertThat(browser.shows("#apply")).isFalse();

    visit("/desk/tuning", "#rehearse");
    assertThat(browser.shows("#apply")).isFalse();
    assertThat(browser.text("#tuning .not-mine")).contains("审核的同事");
  }

  @Test
  void anAgentReadsAndIsOfferedNoWork() {
    signIn("小李", "agent");
    desk.ask("怎么充值");
    browser.await("who is in", () -> browser.shows(".signed-in"));
    assertThat(browser.shows(".reply")).isTrue();
    assertThat(browser.shows(".make-golden")).isFalse();
    visit(EDITOR, "#editor .not-mine");
    assertThat(browser.text("#editor .not-mine")).contains("不能改文档");
    assertThat(browser.shows("#save-draft")).isFalse();
    assertThat(browser.shows("[data-step]")).isFalse();
    assertThat(browser.shows("nav [href='/desk/import'], nav [href='/desk/new']")).isFalse();
    visit("/desk/history/faq/other", ".timeline");
    assertThat(browser.shows(".timeline button")).isFalse();
  }

  @Test
  void aReviewerIsOfferedAll() {
    signIn("韩梅", "reviewer");
    desk.ask("怎么充值");
    browser.await("what makes golden questions", () -> browser.shows(".make-golden"));
    visit(EDITOR, "#steps");
    assertThat(browser.shows("[data-step]")).isTrue();
    assertThat(browser.shows(".not-mine")).isFalse();
    visit("/desk/import", "#note");
    assertThat(browser.shows(".not-mine")).isFalse();
  }
}
