package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.SharedFiles;

/** What axe-core finds on every page over the shipped content, in both themes. */
class PageAccessibilityTest {
  private static final String LIBRARY = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data) throws IOException {
    Path content = SharedFiles.root().resolve("content");
    Path golden = Files.createDirectories(new DataDirectory(data).golden());
    Files.writeString(golden.resolve("faq.tsv"), "怎么退货\tfaq/returns#seven-day-return\n");
    desk = Desk.over(content, data, KnowledgeBase.markup());
    browser = desk.browser();
    DocumentStore store = desk.knowledge().store();
    Document returns = store.newest("faq/returns").orElseThrow().document();
    Document changed = returns.expiringAt(Instant.parse("2099-01-01T00:00:00Z"));
    Signature signature = new Signature("王芳", "给个期限");
    assertThat(store.append(List.of(Edit.put(changed, signature)))).hasSize(1);
    assertThat(store.append(List.of(Edit.draft(returns, signature)))).hasSize(1);
    store.announce(
        new Release("shop", ProductVersion.of("version", "2.0"), LocalDate.EPOCH, signature));
    desk.ask("量子力学");
  }

  /** What only shows while somebody works. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void nothingSeriousIsFoundWhileWorking(String scheme) throws IOException {
    browser.screen(360, 740);
    browser.scheme(scheme);
    desk.visit("/");
    browser.press("退");
    browser.find("#suggestions > li");
    browser.press(Keys.ARROW_DOWN);
    assertNothingSerious("suggestions");
    desk.ask("量子力学");
    browser.click("#hand-over");
    browser.find(".summary");
    assertNothingSerious("hand-over");
    desk.visit("/desk/tuning");
    browser.click("[data-file='golden/faq.tsv']");
    browser.click("#golden-add");
    assertNothingSerious("golden questions");
    browser.click("#golden-table tbody tr:last-child .danger");
    browser.click("[data-file='lexicon/synonyms.txt']");
    browser.find("#text").sendKeys("试一试 尝试\n");
    browser.click("#rehearse");
    browser.find("#rehearsal .figures");
    assertNothingSerious("rehearsal");
    desk.signAs("王芳");
    desk.visit("/desk/edit/faq/exchange");
    browser.find(".answer-text").sendKeys("我改的");
    changeBySomebodyElse("faq/exchange");
    browser.find("#note").sendKeys("改");
    browser.click("#save-draft");
    browser.find("#conflict");
    assertNothingSerious("conflict");
  }

  private static void changeBySomebodyElse(String id) {
    DocumentStore store = desk.knowledge().store();
    Document document = store.newest(id).orElseThrow().document();
    List<Entry> entries = new ArrayList<>(document.entries());
    Entry first = entries.getFirst();
    entries.set(0, Entry.of(first.anchor(), first.question(), first.answer() + "别人改的"));
    Document changed = Document.of(id, document.kind(), document.title(), entries);
    Edit edit = Edit.put(changed, new Signature("李雷", "也改"));
    assertThat(store.append(List.of(edit))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/, light",
    "/, dark",
    "/?q=怎么退货, light",
    "/?q=怎么退货, dark",
    "/?q=客户骂人怎么办, light",
    "/?q=客户骂人怎么办, dark",
    "/?q=密码, light",
    "/?q=量子力学, dark",
    "/?view=scripts, light",
    "/?view=changes, dark",
    "/documents/faq/returns, light",
    "/desk, light",
    "/desk, dark",
    "/desk/documents, light",
    "/desk/documents, dark",
    "/desk/trials, light",
    "/desk/trials, dark",
    "/desk/exam, light",
    "/desk/exam, dark",
    "/desk/feedback, light",
    "/desk/feedback, dark",
    "/desk/modes, light",
    "/desk/modes, dark",
    "/desk/audit, light",
    "/desk/health, light",
    "/desk/health, dark",
    "/desk/gaps, light",
    "/desk/gaps, dark",
    "/desk/webhooks, light",
    "/desk/webhooks, dark",
    "/desk/new, light",
    "/desk/edit/faq/returns, light",
    "/desk/edit/faq/returns, dark",
    "/desk/history/faq/returns, dark",
    "/desk/compare/faq/returns, light",
    "/desk/compare/faq/returns, dark",
    "/desk/asof/faq/returns, light",
    "/desk/import, light",
    "/desk/import, dark",
    "/desk/tuning, light",
    "/desk/tuning, dark",
    "/desk/reports, light",
    "/desk/reports, dark",
    "/v1/reports/updates?format=html, light",
    "/v1/reports/reviews?format=html&days=365, light",
    "/v1/reports/record?format=html, light",
    "/v1/reports/releases/shop/2.0?format=html, light",
    "/v1/documents/faq/returns/diff?from=1&to=2&format=html, light"
  })
  void nothingSeriousIsFound(String address, String scheme) throws IOException {
    browser.screen(360, 740);
    browser.scheme(scheme);
    visit(address);
    assertNothingSerious(address);
  }

  private static void assertNothingSerious(String where) throws IOException {
    assertNothingSerious(browser, where);
  }

  /** The same of a page that another test has opened. */
  static void assertNothingSerious(Browser browser, String where) throws IOException {
    assertThat(browser.run(library() + "; return true")).isEqualTo(true);
    Object found =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(({ violations }) => done(violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | '))
              .join('\\n')));
            """);
    assertThat(found).as(where).isEqualTo("");
  }

  /** Reports are whole as they come. */
  private static void visit(String address) {
    if (address.startsWith("/v1/")) {
      browser.show(desk.origin() + address);
      browser.find("h1");
      return;
    }
    desk.visit(address.startsWith("/?q=") ? "/?q=" + Desk.encoded(address.substring(4)) : address);
    browser.await("nothing on its way", () -> !browser.shows("[aria-busy=true]"));
  }

  private static String library() throws IOException {
    try (InputStream library = PageAccessibilityTest.class.getResourceAsStream(LIBRARY)) {
      return new String(
          Objects.requireNonNull(library, LIBRARY).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
