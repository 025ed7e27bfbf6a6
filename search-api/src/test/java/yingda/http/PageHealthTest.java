package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer goes from the health of all to the entry that is worst. */
class PageHealthTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk =
        Desk.open(
            folder,
            Map.of(
                "faq/good.md",
                "---\nowner: 售后组\n---\n# 退货\n## 怎么退货？ {#a}\n相似问：\n- 想退掉\n- 退货流程\n\n在订单里申请。\n",
                "faq/bad.md",
                "# 充值\n## 怎么充值？ {#a}\n应该可以，大概吧。\n"));
    browser = desk.browser();
  }

  /** The service has something to do first: the page is not blank meanwhile. */
  @Test
  void aPageThatIsStillReadSaysSo() {
    desk.visit("/desk");
    browser.find("#tasks");
    // The first answer never comes.
    String silent = "globalThis.fetch = () => new Promise(() => {}); return true";
    assertThat(browser.run(silent)).isEqualTo(true);
    browser.click("#language");
    assertThat(browser.text("#reading [role=status]")).isEqualTo("Loading…");
    assertThat(browser.run("localStorage.clear(); return true")).isEqualTo(true);
    desk.visit("/desk/health");
    browser.find("#health-total");
    assertThat(browser.shows("#reading")).isFalse();
  }

  @Test
  void theWorstDocumentComesFirstAndLeadsToItsEntries() {
    desk.visit("/desk/health");
    assertThat(browser.texts("[data-health=healthDocuments] tbody th")).containsExactly("充值", "退货");
    assertThat(browser.texts("[data-health=healthOwners] tbody th"))
        .containsExactlyInAnyOrder("售后组", "无负责人");
    assertThat(browser.text("[data-health=healthOwners] thead th")).isEqualTo("负责人");
    assertThat(browser.text("#health-total")).contains(" 分", "按季度 ");
    browser.click("[data-health=healthDocuments] tbody a");
    browser.find("[data-health=healthEntries]");
    assertThat(browser.texts("[data-health=healthEntries] tbody th")).containsExactly("怎么充值？");
    browser.click("[data-health=healthEntries] tbody a");
    browser.await("the editor", () -> browser.address().contains("/desk/edit/faq/bad"));
  }
}
