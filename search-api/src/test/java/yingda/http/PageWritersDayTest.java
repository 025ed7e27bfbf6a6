package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import yingda.document.DocumentStore;
import yingda.document.Listing;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.exporting.Exporter;
import yingda.exporting.TableFormat;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.json.DocumentForm;
import yingda.sql.SqliteStores;

/**
 * Ten documents of all kinds are written in the browser; a restart and a move lose nothing of them.
 */
class PageWritersDayTest {
  /** Titles with their kinds. */
  private static final Map<String, String> TITLES = titles();

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("怎么开发票？", "faq");
    titles.put("Can I pay with PayPal?", "faq");
    titles.put("退货（7 天）运费：谁出？", "faq");
    titles.put("X100 固件升级", "manual");
    titles.put("安装 & 调试 2.0", "manual");
    titles.put("客户说收到空箱", "case");
    titles.put("退款投诉 3 例", "case");
    titles.put("开场白", "script");
    titles.put("安抚：等太久", "script");
    titles.put("満額送料", "faq");
    return titles;
  }

  @TempDir Path folder;

  private static void write(Browser browser, String selector, String text) {
    browser.find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  private static void writeDocument(Desk desk, String title, String kind, String picture) {
    Browser browser = desk.browser();
    desk.visit("/desk/new");
    browser.click("#new-title");
    browser.commit(title);
    new Select(browser.find("#new-kind")).selectByValue(kind);
    browser.click("#new button:enabled");
    write(browser, ".entry-form [data-field=question] input", title);
    browser.click(".answer-text");
    browser.commit("第一步：" + title + "\n\n![图](" + picture + ")\n\n| a | b |\n|---|---|\n| 1 | 2 |");
    write(browser, "[data-field=owner] input", "售后组");
    new Select(browser.find("[data-field=review] select")).selectByValue("P90D");
    browser.find("#note").sendKeys("第一版", Keys.ENTER);
    browser.await(title, () -> browser.text("#outcome").startsWith("已保存"));
  }

  private static Map<String, String> fingerprints(DocumentStore store) {
    Map<String, String> found = new TreeMap<>();
    store
        .page(Listing.newest("", 100))
        .forEach(
            revision ->
                found.put(revision.document().id(), DocumentForm.fingerprint(revision.document())));
    return found;
  }

  @Test
  void whatIsWrittenSurvivesRestartAndMove() throws IOException {
    Path data = folder.resolve("data");
    Map<String, String> written;
    try (RunningService service = RunningService.in(data)) {
      Desk desk = new Desk(Browser.require(), service);
      desk.signAs("王芳");
      String picture =
          String.valueOf(
              desk.browser()
                  .runAsync(
                      """
                      const canvas = document.createElement('canvas');
                      canvas.width = canvas.height = 40;
                      canvas.toBlob((body) => fetch('/v1/pictures',
                        { method: 'POST', headers: { 'Content-Type': 'image/png' }, body })
                        .then((response) => response.json())
                        .then(({ address }) => arguments[0](address)));
                      """));
      TITLES.forEach((title, kind) -> writeDocument(desk, title, kind, picture));
      written = fingerprints(service.knowledge().store());
      assertThat(written).hasSize(TITLES.size());
    }
    try (RunningService again = RunningService.in(data)) {
      assertThat(fingerprints(again.knowledge().store())).isEqualTo(written);
      Desk desk = new Desk(Browser.require(), again);
      desk.ask("固件升级");
      desk.browser()
          .await(
              "the picture",
              () ->
                  Boolean.TRUE.equals(
                      desk.browser()
                          .run("return document.querySelector('.answer img')?.naturalWidth > 0")));
      assertThat(move(again.knowledge().store())).isEqualTo(written);
    }
  }

  /** What an empty store has after it took in what another one wrote. */
  private Map<String, String> move(DocumentStore store) {
    Path out = folder.resolve("out");
    assertThat(
            new Exporter(store, out, TableFormat.CSV, Clock.systemUTC().instant())
                .everything(false)
                .rejections())
        .isEmpty();
    ImportProgress strict =
        new ImportProgress() {
          @Override
          public void at(int files, int total, int documents) {}

          @Override
          public void missing(RejectedException picture) {
            throw picture;
          }
        };
    try (DocumentStore empty = new SqliteStores(folder.resolve("b.db")).store(Clock.systemUTC())) {
      ImportOptions options = ImportOptions.of(new Signature("王芳", "搬家"));
      assertThat(new Importer(empty, options, strict).run(List.of(out)).rejections()).isEmpty();
      return fingerprints(empty);
    }
  }
}
