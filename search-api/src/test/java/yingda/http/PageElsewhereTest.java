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
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Signature;

/** What a writer is told when a publication takes a while, and when it meets another. */
class PageElsewhereTest {
  private static final String ID = "faq/refund";

  /** As over many golden questions: asking them takes a while. */
  private static final String SLOW =
      """
      const quick = window.fetch;
      window.fetch = async (path, options) => {
        if (String(path).includes('golden=true')) {
          await new Promise((done) => setTimeout(done, 3000));
        }
        return quick(path, options);
      };
      """;

  private static final String LEAVING =
      """
      const leaving = new Event('beforeunload', { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
      """;

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void edit() {
    put("三天内到账。");
    desk.signAs("王芳");
    desk.visit("/desk/edit/" + ID);
    browser.find(".answer-text").sendKeys(Keys.chord(Keys.CONTROL, "a"), "四天内到账。");
  }

  private static void put(String answer) {
    List<Entry> entries = List.of(Entry.of("when", "退款多久到账？", answer));
    Document document = Document.of(ID, Kind.FAQ, "退款", entries);
    var unused = desk.append(Edit.put(document, new Signature("王芳", "改过")));
  }

  private static String newest() {
    Document document = desk.knowledge().store().newest(ID).orElseThrow().document();
    return document.entries().getFirst().answer();
  }

  @Test
  void whoLeavesBeforeAPublicationIsWarnedAndCanCancelIt() {
    assertThat(browser.run(LEAVING)).isEqualTo(false);
    Object unused = browser.run(SLOW);
    browser.find("#note").sendKeys("改成四天", Keys.ENTER);
    assertThat(browser.text("#save .foreseen")).contains("正在问标准问题", "先别离开");
    assertThat(browser.run(LEAVING)).isEqualTo(true);

    browser.find("#save .give-up").sendKeys(Keys.ENTER);
    browser.await("the end of it", () -> !browser.shows("#save .give-up"));
    assertThat(browser.run(LEAVING)).isEqualTo(false);
    assertThat(newest()).isEqualTo("三天内到账。");
  }

  @Test
  void whoSavedElsewhereIsNotCalledSomebodyElseAndCanGoBack() {
    put("五天内到账。");
    browser.find("#note").sendKeys("改成四天", Keys.ENTER);
    assertThat(browser.text("#conflict h1")).startsWith("您在别处");
    assertThat(browser.text("#conflict .theirs h3")).isEqualTo("在别处写的");

    browser.find("#conflict-back").sendKeys(Keys.ENTER);
    assertThat(browser.value(".answer-text")).isEqualTo("四天内到账。");
    browser.find("#note").sendKeys(Keys.ENTER);
    assertThat(browser.text("#conflict h1")).startsWith("您在别处");
  }

  @Test
  void aServiceThatStoppedIsSaidToBeGone(@TempDir Path folder) throws IOException {
    Desk other = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
    other.signAs("王芳");
    other.visit("/desk/edit/faq/other");
    other.close();
    browser.find("#note").sendKeys("改");
    browser.find("#save-draft").sendKeys(Keys.ENTER);
    browser.await("it", () -> browser.text("#outcome").contains("可能正在重启"));
  }
}
