package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Revision;
import yingda.document.Signature;

/** What is done with a document that is published, by the keyboard and the mouse. */
class PageStepsTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？ {#pay}\n在钱包里充。\n"));
    browser = desk.browser();
  }

  @BeforeEach
  void begin() {
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

  /** It comes in force whatever is written on top of it, so it stays in sight. */
  @Test
  void whatIsScheduledIsCancelledBeneathANewerDraft() {
    Instant later = Instant.parse("2099-01-01T00:00:00Z");
    Signature li = new Signature("李雷", "调价");
    var unused =
        desk.append(
            Edit.put(document("一"), li),
            Edit.put(document("二"), li).startingAt(later),
            Edit.draft(document("三"), li));
    desk.signAs("王芳");
    desk.visit("/desk");
    browser.awaitPage();
    assertThat(browser.texts("[data-task=scheduled] [data-id='faq/price'] .title"))
        .containsExactly("价格");
    desk.visit("/desk/documents?prefix=faq/price");
    assertThat(browser.text("[data-id='faq/price'] .badge.plan")).contains("修订 2", "2099");
    browser.click("[data-id='faq/price'] .title");
    browser.find("#comment").sendKeys("不调了");
    assertThat(browser.text("[data-step=return]")).isEqualTo("取消排期");
    browser.click("[data-step=return]");
    browser.await("cancelled", () -> browser.text("#outcome").contains("已取消排期"));
    assertThat(desk.knowledge().store().timeline("faq/price").after(Instant.now())).isEmpty();
    assertThat(browser.value(".answer-text")).isEqualTo("三");
    assertThat(browser.shows("[data-step=return]")).isFalse();
  }

  /** Who saves a draft sees what readers have meanwhile, and can still take that away. */
  @Test
  void whatIsPublishedIsNamedAndRetiredBeneathADraft() {
    Signature li = new Signature("李雷", "调整");
    Document fee = document("faq/fee", "一");
    var unused = desk.append(Edit.put(fee, li), Edit.draft(document("faq/fee", "二"), li));
    desk.signAs("王芳");
    desk.visit("/desk/history/faq/fee");
    assertThat(browser.text("[data-revision='1'] .badge.live")).isEqualTo("客户现在看到修订 1");
    assertThat(browser.texts(".badge.live")).hasSize(1);
    desk.visit("/desk/edit/faq/fee");
    assertThat(browser.text("#steps .badge.live")).isEqualTo("客户现在看到修订 1");
    browser.click("[data-step=retire]");
    browser.click("[data-step=retire]");
    browser.await("retired", () -> browser.text("#outcome").contains("已下架"));
    assertThat(desk.knowledge().store().newest("faq/fee").orElseThrow().document()).isEqualTo(fee);
  }

  private static Document document(String answer) {
    return document("faq/price", answer);
  }

  private static Document document(String id, String answer) {
    List<Entry> entries = List.of(Entry.of("a", id + "多少钱？", answer));
    return Document.of(id, Kind.FAQ, "价格", entries);
  }
}
