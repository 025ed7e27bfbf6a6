package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Validity;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.GapListing;
import yingda.usage.GapState;

/** What waits at the documentation desk. */
class PageTasksTest {
  private static final Signature WANG = new Signature("王芳", "草稿");
  private static final Signature LI = new Signature("李雷", "送审");

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String other = "---\nowner: 售后组\n---\n# 其他\n## 怎么充值？ {#pay}\n应该可以在钱包里充，大概吧。\n";
    publishLongAgo(folder.resolve("data"));
    desk = Desk.open(folder, Map.of("faq/other.md", other));
    browser = desk.browser();
    append(Edit.draft(document("faq/mine"), WANG), Edit.draft(document("faq/yours"), LI));
    append(Edit.of(Action.SUBMIT, "faq/yours", LI));
  }

  private static void publishLongAgo(Path data) {
    Clock clock = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);
    Document reviewed =
        new Document(
            "faq/stale",
            Kind.FAQ,
            "旧规定",
            Scope.GENERAL,
            Validity.ALWAYS,
            new ReviewPolicy("售后组", Period.ofDays(90)),
            List.of(),
            document("faq/stale").entries());
    try (KnowledgeBase before = KnowledgeBase.open(new DataDirectory(data), clock)) {
      assertThat(before.store().append(List.of(Edit.put(reviewed, WANG)))).hasSize(1);
    }
  }

  private static Document document(String id) {
    return Document.of(id, Kind.FAQ, id, List.of(Entry.of("a", id + "怎么办？", "这样办。")));
  }

  private static void append(Edit... edits) {
    assertThat(desk.append(edits)).isNotEmpty();
  }

  @Test
  void draftsAndReviewsStandByWhoseTheyAre() {
    desk.signAs("王芳");
    assertThat(browser.texts("[data-task=draft] .title")).containsExactly("faq/mine");
    assertThat(browser.texts("[data-task=in_review] .title")).containsExactly("faq/yours");
    assertThat(browser.text("[data-task=scheduled] .none")).isEqualTo("没有");

    browser.click("#whose");
    browser.press("我写", Keys.ENTER);
    browser.click(".filter button");
    browser.await("mine", () -> browser.address().contains("whose=mine"));
    browser.awaitPage();
    assertThat(browser.texts("[data-task=draft] .title")).containsExactly("faq/mine");
    assertThat(browser.texts("[data-task=in_review] .title")).isEmpty();
    desk.visit("/desk?whose=team");
    assertThat(browser.text(".notice")).isEqualTo("请先填写您的组");
    browser.find("#team").sendKeys("售后组", Keys.ENTER);
    browser.find("[data-task=draft] .none");
  }

  @Test
  void whatIsOverdueSaysSoUntilItIsConfirmed() {
    desk.signAs("王芳");
    desk.visit("/desk");
    assertThat(browser.text("[data-task=reviews] [data-id='faq/stale'] .badge.internal"))
        .isEqualTo("超期");
    browser.click("[data-task=reviews] .confirm");
    browser.await(
        "confirmed", () -> browser.text("[data-task=reviews] .outcome").contains("已确认内容无误"));
    assertThat(browser.shows("[data-task=reviews] .confirm")).isFalse();
    desk.visit("/desk");
    assertThat(browser.text("[data-task=reviews] .none")).isEqualTo("没有");
  }

  @Test
  void aGapIsAnsweredWithTheCustomersWords() {
    desk.ask("鼠标垫能印标志吗");
    browser.find("#escalation");
    desk.visit("/desk");
    browser.find("[data-task=gaps] .title");
    assertThat(browser.texts("[data-task=gaps] .title")).contains("鼠标垫能印标志吗");
    browser.click("[data-task=gaps] [data-gap] a");
    browser.await("the page", () -> browser.shows("#new .asked"));
    assertThat(browser.texts("#new .asked li")).containsExactly("鼠标垫能印标志吗");
    assertThat(browser.value("#new-title")).isEmpty();
    browser.find("#new-title").sendKeys("鼠标垫定制", Keys.ENTER);
    browser.find("#editor");
    assertThat(browser.value(".entry-form [data-field=question] input")).isEqualTo("鼠标垫定制");
    assertThat(browser.value(".entry-form [data-field=similarLines] textarea"))
        .isEqualTo("鼠标垫能印标志吗");

    desk.visit("/desk");
    browser.click("[data-task=gaps] .gap-done");
    browser.await(
        "no open gap",
        () -> desk.knowledge().usage().gaps(new GapListing(GapState.OPEN, null, 0, 9)).isEmpty());
  }

  @Test
  void theCustomersWordsAreAddedToAnEntryThatIsThere() {
    desk.signAs("王芳");
    desk.visit("/desk/new?similar=" + Desk.encoded("怎么往钱包里充值啊"));
    browser.find("#existing .find-entry").sendKeys("充值");
    browser.click("#existing .choose-entry");
    browser.await("the editor", () -> browser.address().contains("/desk/edit/"));
    browser.find("#editor");
    assertThat(browser.value(".entry-form [data-field=similarLines] textarea"))
        .contains("怎么往钱包里充值啊");
    assertThat(browser.shows("#restored")).isTrue();
    browser.run("localStorage.clear(); return true");
  }

  @Test
  void aGapThatAnInternalEntryAnswersNamesIt() {
    desk.service().holding(Sample.COMPENSATION);
    desk.service().client().post("/v1/replies", "{\"query\": \"顾客要求赔偿怎么回复？\"}");
    desk.visit("/desk");
    browser.click("[data-task=gaps] a.internal");
    browser.await("the entry", () -> browser.address().contains("script/compensation"));
    append(Edit.of(Action.RETIRE, "script/compensation", WANG));
  }

  @Test
  void whatIsPublishedIsLookedThroughOnDemand() {
    desk.visit("/desk");
    browser.click("#look");
    browser.find("[data-task=findings] [data-id='faq/other']");
    assertThat(browser.text("[data-task=findings] .findings")).contains("应该可以");
    assertThat(browser.text("[data-task=findings] [role=status]")).contains("检查了 2 篇");
  }
}
