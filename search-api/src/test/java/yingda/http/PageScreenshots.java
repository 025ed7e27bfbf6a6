package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.SharedFiles;
import yingda.tuning.Tuning;

/**
 * Pictures of every page over the shipped content, to be looked at: {@code mvn -Pscreenshots
 * verify} writes them to {@code search-api/target/screenshots}. No test by its name, so that it
 * only runs when asked for.
 */
class PageScreenshots {
  private static final String TABLE =
      """
      编号,问题,答案
      faq/gift,礼品卡怎么用？,付款时选择礼品卡。
      faq/bad,,没有问题
      faq/sample,怎么要样品？,联系销售登记。
      """;

  private static final Path PICTURES = Path.of("target", "screenshots");

  /** What each picture shows, by its name. */
  private static final Map<String, String> ADDRESSES =
      Map.ofEntries(
          Map.entry("welcome", "/"),
          Map.entry("answer", "/?q=" + Desk.encoded("怎么退货")),
          Map.entry("internal", "/?q=" + Desk.encoded("客户骂人怎么办")),
          Map.entry("clarify", "/?q=" + Desk.encoded("密码")),
          Map.entry("scripts", "/?view=scripts"),
          Map.entry("changes", "/?view=changes"),
          Map.entry("document", "/documents/manual/handbook/kpi"),
          Map.entry("entry", "/documents/manual/yingda/search#" + Desk.encoded("搜不到时怎么办")),
          Map.entry("unknown", "/documents/faq/nothing"),
          Map.entry("desk-edit", "/desk/edit/faq/returns"),
          Map.entry("desk-history", "/desk/history/faq/returns"),
          Map.entry("desk-compare", "/desk/compare/faq/returns"),
          Map.entry("desk-new", "/desk/new"),
          Map.entry("desk-documents", "/desk/documents"),
          Map.entry("desk-import", "/desk/import"),
          Map.entry("desk-tuning", "/desk/tuning"),
          Map.entry("desk-review", "/desk/edit/faq/refund"),
          Map.entry("desk-asof", "/desk/asof/faq/returns"),
          Map.entry("desk-reports", "/desk/reports"),
          Map.entry("desk-webhooks", "/desk/webhooks"),
          Map.entry("desk-feedback", "/desk/feedback"),
          Map.entry("desk-health", "/desk/health"),
          Map.entry("desk-modes", "/desk/modes"),
          Map.entry("desk-audit", "/desk/audit"),
          Map.entry("desk-trials", "/desk/trials"),
          Map.entry("desk-exam", "/desk/exam"),
          Map.entry("desk", "/desk"));

  @AutoClose private static TicketSystem tickets;
  @AutoClose private static Desk desk;
  private static Browser browser;
  private static Path chosen;

  @BeforeAll
  static void open(@TempDir Path data, @TempDir Path edited) throws IOException {
    Path content = SharedFiles.root().resolve("content");
    DataDirectory directory = new DataDirectory(data);
    Signature signature = new Signature("测试", "首次导入");
    var unused = new Tuning(directory, Clock.systemUTC()).bring(content, true, signature);
    Files.createDirectories(PICTURES);
    tickets = TicketSystem.start();
    List<String> embedders = List.of(tickets.origin());
    RunningService service = RunningService.in(data, KnowledgeBase.markup(), embedders);
    desk = Desk.over(content, service);
    edit(content.resolve("faq/returns.md"), edited.resolve("faq/returns.md"));
    desk = Desk.over(edited, service);
    browser = desk.browser();
    tickets.show(desk);
    lead(desk);
    chosen = Files.createDirectories(edited.resolve("chosen/faq"));
    Files.writeString(chosen.resolve("gifts.csv"), TABLE);
    Files.writeString(chosen.resolve("broken.md"), "---\naudience: 代理商\n---\n# A\n## B？\nC\n");
  }

  /** Some work: a draft, a review, and questions with and without an answer. */
  private static void lead(Desk desk) {
    DocumentStore store = desk.knowledge().store();
    Signature signature = new Signature("王芳", "补充到账时间");
    for (String id : List.of("faq/exchange", "faq/refund")) {
      Document document = store.newest(id).orElseThrow().document();
      Document changed = document.expiringAt(Instant.parse("2099-01-01T00:00:00Z"));
      assertThat(store.append(List.of(Edit.draft(changed, signature)))).hasSize(1);
    }
    Edit review = Edit.of(Action.SUBMIT, "faq/refund", new Signature("王芳", "请看一下到账时间"));
    assertThat(store.append(List.of(review))).hasSize(1);
    for (String question : List.of("怎么退货", "怎么退货", "密码", "退款多久到账", "量子力学", "能印标志吗")) {
      desk.ask(question);
    }
  }

  /** So that there is a history to look at. */
  private static void edit(Path file, Path edited) throws IOException {
    String text = Files.readString(file).replace("3 天内填好快递单号", "2 天内填好快递单号");
    Files.createDirectories(edited.getParent());
    Files.writeString(edited, text);
  }

  @ParameterizedTest
  @CsvSource({
    "1440, 900, light, zh",
    "1440, 900, dark, zh",
    "360, 740, light, zh",
    "360, 740, dark, zh",
    "1440, 900, light, en",
    "360, 740, light, en"
  })
  void takeAll(int width, int height, String scheme, String language) {
    browser.screen(width, height);
    browser.scheme(scheme);
    desk.visit("/");
    Object unused = browser.run("localStorage['yingda.language'] = '" + language + "'");
    String kind = "-" + width + "-" + scheme + "-" + language + ".png";
    ADDRESSES.forEach(
        (name, address) -> {
          desk.visit(address);
          browser.await("all of the page", () -> !browser.shows("[aria-busy]"));
          browser.screenshot(PICTURES.resolve(name + kind));
        });
    takeSuggestions(PICTURES.resolve("suggestions" + kind));
    takeScript(PICTURES.resolve("script" + kind));
    takeHandOver(PICTURES.resolve("hand-over" + kind));
    takeEmbedded(PICTURES.resolve("embedded" + kind));
    takeImport(PICTURES.resolve("desk-import-preview" + kind));
    takeRehearsal(PICTURES.resolve("desk-tuning-preview" + kind));
  }

  private static void takeImport(Path picture) {
    desk.visit("/desk/import");
    browser.find("#folder").sendKeys(chosen.toString());
    browser.find("[data-sum='added']");
    browser.screenshot(picture);
  }

  private static void takeRehearsal(Path picture) {
    desk.visit("/desk/tuning");
    browser.click("[data-file='golden/faq.tsv']");
    browser.find("#text").sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "# 试一试");
    browser.click("#rehearse");
    browser.find("#rehearsal .figures");
    browser.screenshot(picture);
    Object unused = browser.run("localStorage.clear(); return true");
  }

  private static void takeSuggestions(Path picture) {
    desk.visit("/");
    browser.press("退");
    browser.find("#suggestions > li");
    browser.press(Keys.ARROW_DOWN);
    browser.screenshot(picture);
  }

  private static void takeScript(Path picture) {
    desk.visit("/?view=scripts");
    browser.click(".category summary");
    browser.find(".script .answer");
    browser.screenshot(picture);
  }

  private static void takeHandOver(Path picture) {
    desk.visit("/?q=" + Desk.encoded("量子力学"));
    browser.click("#hand-over");
    browser.find(".summary");
    browser.screenshot(picture);
  }

  private static void takeEmbedded(Path picture) {
    browser.show(tickets.origin() + "/");
    browser.enterFrame();
    browser.find(".reply .answer");
    browser.leaveFrame();
    browser.screenshot(picture);
  }
}
