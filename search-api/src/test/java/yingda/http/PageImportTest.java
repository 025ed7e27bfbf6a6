package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.importing.SourceFormat;
import yingda.testing.OfficeFiles;

/** Files are chosen in the browser, looked at, and imported. */
class PageImportTest {
  private static final String TABLE =
      """
      编号,问题,答案
      faq/gift,礼品卡怎么用？,付款时选择礼品卡。
      faq/bad,,没有问题
      faq/sample,怎么要样品？,联系销售。
      """;

  @AutoClose private static Desk desk;
  private static Browser browser;
  private static Path files;
  private static Path keys;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"));
    browser = desk.browser();
    files = folder.resolve("chosen/faq");
    Files.createDirectories(files);
    Files.writeString(files.resolve("gifts.csv"), TABLE, Charset.forName("GB18030"));
    Files.writeString(files.resolve("broken.md"), "---\naudience: 代理商\n---\n# A\n## B？\nC\n");
    Files.writeString(files.resolve("note.key"), "不是文档");
    Files.writeString(files.resolve("旧.doc"), "旧文档");
    keys = Files.writeString(folder.resolve("keys.md"), "# 快捷键\n## 有哪些快捷键？\n见帮助。\n");
  }

  @BeforeEach
  void beginAnew() {
    desk.signAs("王芳");
    desk.visit("/desk/import");
  }

  private static String sum(String name) {
    return browser.text("[data-sum='" + name + "'] dd");
  }

  @Test
  void aFolderWithBadFilesIsPreviewedThenImportedInANarrowWindow() {
    browser.screen(360, 740);
    browser.find("#folder").sendKeys(files.toString());
    browser.find("[data-sum='added']");

    assertThat(sum("added")).isEqualTo("2");
    assertThat(sum("rejected")).isEqualTo("2");
    assertThat(browser.texts(".rejected tbody tr th"))
        .containsExactlyInAnyOrder("faq/broken.md", "faq/gifts.csv");
    assertThat(browser.texts(".rejected tbody tr"))
        .anyMatch(row -> row.matches("(?s)faq/broken.md\\s+2\\s+读者：没有“代理商”这种读者.*"))
        .anyMatch(row -> row.matches("(?s)faq/gifts.csv\\s+3\\s+问题：是空的.*"));
    assertThat(browser.text("#import-outcome .notice"))
        .contains("faq/note.key")
        .contains("faq/旧.doc（请另存为 .docx）");
    assertThat(browser.text("#outcome")).isEqualTo("这是预览，还没有写入");
    assertThat(desk.knowledge().store().newest("faq/gift")).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);

    browser.click("#note");
    browser.press("补充礼品卡");
    browser.click("#apply");
    browser.await("the import", () -> browser.text("#outcome").equals("已导入"));
    assertThat(desk.knowledge().store().newest("faq/gift").orElseThrow().signature().note())
        .isEqualTo("补充礼品卡");
    assertThat(browser.text("[data-change='added'] [data-id='faq/gift']"))
        .matches("(?s)礼品卡.*faq/gift");
    browser.click("[data-change='added'] [data-id='faq/gift'] a");
    browser.find("#editor");
    desk.visit("/desk/history/faq/gift");
    assertThat(browser.text("#history a[download]")).isEqualTo("原文件 gifts.csv");
    assertThat(browser.find("#history a[download]").getDomAttribute("href"))
        .isEqualTo("/v1/documents/faq/gift/revisions/1/file");
  }

  @Test
  void withoutANoteNothingIsWrittenAndTheKeyboardIsEnough() {
    browser.find("#files").sendKeys(keys.toString());
    browser.find("#apply");
    browser.click("#note");
    browser.press(Keys.TAB, Keys.TAB, Keys.ENTER);

    browser.await("the remedy", () -> browser.text("#outcome").contains("修改说明"));
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("note");
    assertThat(desk.knowledge().store().newest("keys")).isEmpty();
  }

  @Test
  void columnsWithNamesOfTheirOwnAreAssigned(@TempDir Path folder) throws IOException {
    browser.screen(360, 740);
    Object unused =
        browser.run(
            """
            const dropped = new DataTransfer();
            dropped.items.add(new File(['序,客户原话,怎么说\\n1,能分期吗？,可以。\\n'], '记录.csv'));
            document.querySelector('#import h1').dispatchEvent(
              new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
            """);
    browser.find("#columns");
    assertThat(browser.texts("#columns select[name='question'] option"))
        .containsExactly("（没有）", "A 序", "B 客户原话", "C 怎么说");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    new Select(browser.find("#columns select[name='question']")).selectByValue("客户原话");
    new Select(browser.find("#columns select[name='columnAnswer']")).selectByValue("怎么说");
    browser.click("#assign");
    browser.await("the columns", () -> browser.shows("#apply"));
    assertThat(sum("added")).isEqualTo("1");
    assertThat(browser.shows("#columns")).isFalse();

    browser.click("#note");
    browser.press("补充分期");
    browser.click("#apply");
    browser.await("the import", () -> browser.text("#outcome").equals("已导入"));
    Path table = Files.writeString(folder.resolve("记录.csv"), "序,客户原话,怎么说\n1,能分期吗？,不可以。\n");
    desk.visit("/desk/import");
    browser.find("#files").sendKeys(table.toString());
    browser.find("[data-sum='changed']");
    assertThat(sum("changed")).isEqualTo("1");
  }

  @Test
  void thePreviewShowsWhatWasCleaned(@TempDir Path folder) throws IOException {
    drop(Files.writeString(folder.resolve("保修.txt"), "保修\n第一章 时间\n三\u200b年。\n"));
    browser.find("[data-sum='added']");
    assertThat(browser.text("#import-outcome"))
        .matches("(?s).*保修.txt\\s+3\\s+去掉了 1 个看不见的字符，第一个是 U\\+200B.*");
  }

  /** Headings are known by their looks there, so somebody has to see them first. */
  @Test
  void thePreviewShowsWhatWordFilesAndPdfBecome() {
    browser.screen(360, 740);
    String chosen =
        OfficeFiles.resource("staff.docx") + "\n" + OfficeFiles.resource("libreoffice-table.pdf");
    browser.find("#files").sendKeys(chosen);
    browser.find("#read-files");
    assertThat(browser.texts("#read-files tbody tr"))
        .anyMatch(row -> row.matches("(?s)libreoffice-table.pdf\\s+运费说明\\s+手册\\s+2"))
        .anyMatch(row -> row.matches("(?s)staff.docx\\s+X100 售后手册\\s+手册\\s+4"));
    browser.click("#read-files tbody tr:last-child summary");
    assertThat(browser.texts("#read-files details[open] li"))
        .containsExactly("退货", "退货 › 运费", "换货", "换货 › 换货运费谁出？");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  /** Last quarter's workbook, with a few answers that are others now. */
  @Test
  void twelveChangesAmongThreeHundredRowsAreTwelveUpdatesWithTheirAuthor(@TempDir Path folder)
      throws IOException {
    Path before = workbook(folder.resolve("上季度.xlsx"), 0);
    ImportOptions options = ImportOptions.of(new Signature("测试", "上季度"));
    Importer importer = new Importer(desk.knowledge().store(), options, ImportProgress.NONE);
    assertThat(importer.run(List.of(before)).count(ChangeKind.ADDED)).isEqualTo(300);
    drop(workbook(folder.resolve("常见问题.xlsx"), 12));
    browser.find("[data-sum='changed']");
    assertThat(sum("changed")).isEqualTo("12");
    assertThat(sum("unchanged")).isEqualTo("288");
    browser.click("#note");
    browser.press("四季度更新");
    browser.click("#apply");
    browser.await("the import", () -> browser.text("#outcome").equals("已导入"));

    browser.show(desk.origin() + "/v1/reports/record?format=html&author=" + Desk.encoded("王芳"));
    assertThat(browser.texts("tbody tr"))
        .filteredOn(row -> row.contains("四季度更新"))
        .hasSize(12)
        .allMatch(row -> row.contains("王芳"));
  }

  /** A writer is asked before a file takes a correction back. */
  @Test
  void aCorrectionIsKeptUnlessTheFileIsChosen(@TempDir Path folder) throws IOException {
    browser.screen(390, 844);
    DocumentStore store = desk.knowledge().store();
    Path table =
        Files.writeString(
            folder.resolve("季度.csv"), "编号,问题,答案\nfaq/fee,手续费多少？,二元。\nfaq/hours,几点上班？,九点。\n");
    ImportOptions options = ImportOptions.of(new Signature("测试", "上季度"));
    Importer importer = new Importer(store, options, ImportProgress.NONE);
    assertThat(importer.run(List.of(table)).count(ChangeKind.ADDED)).isEqualTo(2);
    for (String id : List.of("faq/fee", "faq/hours")) {
      Document corrected =
          store.newest(id).orElseThrow().document().withAnswers(answer -> "改正：" + answer);
      assertThat(store.append(List.of(Edit.put(corrected, new Signature("李雷", "改正"))))).hasSize(1);
    }
    drop(table);
    browser.find("#corrected");
    assertThat(sum("kept")).isEqualTo("2");
    assertThat(browser.text("[data-corrected='faq/fee']")).contains("在此处改过，文件里没有变", "李雷", "改正：二元。");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    new Select(browser.find("[data-corrected='faq/fee'] select")).selectByValue("faq/fee");
    browser.await("the choice", () -> browser.shows("#apply") && sum("kept").equals("1"));
    browser.click("#note");
    browser.press("四季度");
    browser.click("#apply");
    browser.await("the import", () -> browser.text("#outcome").equals("已导入"));
    assertThat(store.newest("faq/fee").orElseThrow().document().toString()).doesNotContain("改正");
    assertThat(store.newest("faq/hours").orElseThrow().document().toString()).contains("改正");
  }

  private void drop(Path file) throws IOException {
    Object unused =
        browser.run(
            """
            const bytes = Uint8Array.from(atob('%s'), (one) => one.charCodeAt(0));
            const dropped = new DataTransfer();
            dropped.items.add(new File([bytes], '%s'));
            document.querySelector('#import h1').dispatchEvent(
              new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
            """
                .formatted(
                    Base64.getEncoder().encodeToString(Files.readAllBytes(file)),
                    file.getFileName()));
  }

  private static Path workbook(Path file, int changed) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("常见问题");
      OfficeFiles.row(sheet, 0, "编号", "问题", "答案");
      for (int i = 1; i <= 300; i++) {
        String answer = i <= changed ? "第 " + i + " 步改了。" : "做第 " + i + " 步。";
        OfficeFiles.row(sheet, i, "faq/step" + i, "第 " + i + " 步怎么做？", answer);
      }
      workbook.write(out);
    }
    return file;
  }

  @Test
  void howFarItIsShowsInABar() throws IOException {
    for (int i = 0; i < 20; i++) {
      Files.writeString(
          Files.createDirectories(files.resolveSibling("many")).resolve(i + ".md"),
          "# 第 " + i + " 篇\n## 第 " + i + " 个怎么办？\n照做。\n");
    }
    Object unused =
        browser.run(
            """
            window.shown = [];
            const bar = document.querySelector('progress');
            new MutationObserver(() => shown.push(bar.value)).observe(bar, { attributes: true });
            """);
    browser.find("#folder").sendKeys(files.resolveSibling("many").toString());
    browser.find("[data-sum='added']");
    assertThat(browser.run("return shown.includes(20)")).isEqualTo(true);
    assertThat(browser.shows("progress")).isFalse();
  }

  @Test
  void whatIsPublishedIsDownloadedAsFilesThatCanBeImported(@TempDir Path downloads)
      throws IOException {
    browser.downloadTo(downloads);
    browser.click("#import .actions a[href='/v1/export']");
    browser.await("the download", () -> names(downloads).anyMatch(name -> name.endsWith(".zip")));
    try (ZipFile zip =
        new ZipFile(names(downloads).map(downloads::resolve).findAny().orElseThrow().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).contains("faq/other.md");
    }
  }

  private static Stream<String> names(Path folder) {
    return Stream.of(Objects.requireNonNull(folder.toFile().list()));
  }

  @Test
  void filesThatAreNoDocumentsAreSaidSo() {
    browser.find("#files").sendKeys(files.resolve("note.key").toString());
    String endings = String.join(" ", SourceFormat.endings());
    browser.await(
        "what to choose", () -> browser.text("#outcome").equals("没有可以导入的文件（" + endings + "）"));
  }

  /** Alone, too, an old file is told what to become. */
  @Test
  void anOldWordFileAloneIsToldWhatToSaveItAs() {
    browser.find("#files").sendKeys(files.resolve("旧.doc").toString());
    browser.await(
        "what to save it as", () -> browser.text("#outcome").contains("旧.doc（请另存为 .docx）"));
  }
}
