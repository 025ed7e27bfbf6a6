package yingda.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.importing.FolderEdition;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.importing.Importer;
import yingda.importing.RandomDocuments;
import yingda.importing.ReadFiles;
import yingda.importing.SourceFile;
import yingda.json.DocumentForm;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;
import yingda.testing.SharedFiles;

class ExporterTest {
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");

  @TempDir Path temporary;
  private DocumentStore store;
  private TableFormat tables = TableFormat.CSV;

  @BeforeEach
  void openStore() {
    store = open("a.db");
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private DocumentStore open(String name) {
    return new SqliteStores(temporary.resolve(name)).store(Clock.systemUTC());
  }

  private Path folder() {
    return temporary.resolve("out");
  }

  private Exporter exporter(Path folder) {
    return new Exporter(store, folder, tables, Clock.systemUTC().instant());
  }

  private void put(Document... documents) {
    var unused = store.append(Stream.of(documents).map(d -> Edit.put(d, SIGNATURE)).toList());
  }

  private static ImportReport importInto(DocumentStore store, Path folder, FolderEdition edition) {
    ImportOptions options =
        new ImportOptions(edition, SIGNATURE, false, false, HomeZone.ID, false, null);
    ImportReport report = new Importer(store, options, ImportProgress.NONE).run(List.of(folder));
    assertThat(report.rejections()).isEmpty();
    return report;
  }

  /** Exports, and shows that an import of it changes nothing and lays an equal store. */
  private ExportReport exportAndImport() {
    ExportReport report = exporter(folder()).everything(false);
    assertThat(report.rejections()).isEmpty();
    Map<String, String> before = fingerprints(store);
    ImportReport again = importInto(store, folder(), FolderEdition.NONE);
    assertThat(again.changes()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(before.size()).isEqualTo(report.documents());
    try (DocumentStore empty = open("b.db")) {
      var unused = importInto(empty, folder(), FolderEdition.NONE);
      assertThat(fingerprints(empty)).isEqualTo(before);
      assertThat(importInto(empty, folder(), FolderEdition.NONE).changes()).isEmpty();
    }
    return report;
  }

  private static Map<String, String> fingerprints(DocumentStore store) {
    Map<String, String> fingerprints = new TreeMap<>();
    store.page(Listing.under("", 10_000)).stream()
        .map(Revision::document)
        .forEach(document -> fingerprints.put(document.id(), DocumentForm.fingerprint(document)));
    return fingerprints;
  }

  private List<String> exportedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> SourceFile.place(folder().relativize(file)))
          .sorted()
          .toList();
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(folder().resolve(file));
  }

  @Test
  void theShippedContentComesBackAsItIs() throws IOException {
    var unused = importInto(store, SharedFiles.root().resolve("content"), FolderEdition.NONE);
    exportAndImport();
    assertThat(exportedFiles()).contains("faq/returns.md", "faq/delivery.csv");
    for (String file : exportedFiles()) {
      assertThat(read(file)).as(file).doesNotContain("\nentries:");
    }
    assertThat(read("faq/returns.md")).contains("\n相似问：\n- ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.5", "8.5"})
  void aRealDocumentationComesBackAsItIs(String release) throws IOException {
    Path corpus = SharedFiles.require("corpora/tidb-docs-cn/" + release);
    var unused =
        importInto(store, corpus, new FolderEdition("tidb", ProductVersion.of("version", release)));
    exportAndImport();
    for (String file : exportedFiles()) {
      assertThat(read(file)).as(file).doesNotContain("\nentries:");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyDocumentComesBackAsItIs(long seed) throws IOException {
    RandomDocuments documents = new RandomDocuments(seed);
    for (int i = 0; i < 300; i++) {
      put(documents.next(i));
    }
    exportAndImport();
    assertThat(exportedFiles()).anyMatch(file -> file.endsWith(tables.ending()));
  }

  @Test
  void variantsForChannelsStandUnderTheAnswer() throws IOException {
    Entry entry =
        new Entry("a", List.of(), "怎么退？", List.of(), List.of(), "点退货。", Map.of("wechat", "点“退”。"));
    put(Document.of("faq/a", Kind.FAQ, "退货", List.of(entry)));
    exportAndImport();
    assertThat(read("faq/a.md")).endsWith("\n## 怎么退？ {#a}\n\n点退货。\n\n渠道答案 wechat：\n\n点“退”。\n");
  }

  @Test
  void whatHeadingsCannotSayStandsInTheFrontMatter() throws IOException {
    put(Draft.of("faq/a").entry("怎么退？", "## 第一步\n点退货。").document());
    exportAndImport();
    assertThat(read("faq/a.md")).contains("\nentries:\n- anchor: 1\n").endsWith("---\n");
  }

  @Test
  void idsThatAreNoFileNamesGetOne() throws IOException {
    String id = "faq/" + "很".repeat(100) + "/长";
    put(Draft.faq("README", "一", "一"), Draft.faq("faq/A", "二", "二"), Draft.faq(id, "四", "四"));
    put(Draft.faq("faq/a", "三", "三"));
    exportAndImport();
    assertThat(exportedFiles()).hasSize(4).doesNotContain("README.md").contains("faq/A.md");
  }

  @Test
  void whatIsRetiredIsLeftOutButItsHistoryIsNot() throws IOException {
    put(Draft.faq("faq/a", "一", "甲"), Draft.faq("faq/b", "二", "乙"));
    put(Draft.faq("faq/a", "一", "丙"));
    var unused = store.append(List.of(Edit.retire("faq/b", SIGNATURE)));
    ExportReport report = exporter(folder()).everything(true);
    assertThat(report.documents()).isEqualTo(5);
    assertThat(exportedFiles())
        .containsExactly(
            ".revisions/faq/a/1.md",
            ".revisions/faq/a/2.md",
            ".revisions/faq/b/1.md",
            ".revisions/faq/b/2.md",
            "faq/a.md");
    assertThat(read(".revisions/faq/b/2.md"))
        .contains("\nrevision: 2\nstate: retired\n", "\nauthor: 李雷\nnote: 试一试\n");
    assertThat(importInto(store, folder(), FolderEdition.NONE).unchanged()).isOne();
  }

  @Test
  void theHistoryTellsWhoWroteAndWhoApproved() throws IOException {
    var unused = store.append(List.of(Edit.draft(Draft.faq("faq/a", "一", "甲"), SIGNATURE)));
    Signature reviewer = new Signature("审核丙", "可以发布");
    unused = store.append(List.of(Edit.of(Action.PUBLISH, "faq/a", reviewer)));
    ExportReport report = exporter(folder()).everything(true);
    assertThat(report.rejections()).isEmpty();
    assertThat(read(".revisions/faq/a/1.md")).doesNotContain("approval");
    assertThat(read(".revisions/faq/a/2.md"))
        .contains("\nauthor: 李雷\nnote: 试一试\n", "\napproval:\n  by: 审核丙\n  comment: 可以发布\n");
  }

  @Test
  void oneRevisionOfOneDocument() throws IOException {
    put(Draft.faq("faq/a", "一", "甲"), Draft.faq("faq/b", "二", "乙"));
    put(Draft.faq("faq/a", "一", "丙"));
    exporter(folder()).revision("faq/a", 1);
    assertThat(exportedFiles()).containsExactly("faq/a.md");
    assertThat(read("faq/a.md")).contains("\n甲\n").doesNotContain("丙");
    Exporter another = exporter(temporary.resolve("another"));
    assertThatThrownBy(() -> another.revision("faq/a", 3))
        .hasMessage("faq/a: has no revision 3, check both");
    assertThatThrownBy(() -> another.documents(List.of("faq/c"), false))
        .hasMessage("faq/c: is not published, check the id or name a revision");
  }

  @Test
  void aDraftComesBackAsADraft() {
    Document draft = Document.of("faq/new", Kind.FAQ, "活动", List.of(Entry.of("a", "几折", "五折")));
    var unused = store.append(List.of(Edit.draft(draft, SIGNATURE)));
    exporter(folder()).revision("faq/new", 1);

    try (DocumentStore empty = open("b.db")) {
      assertThat(importInto(empty, folder(), FolderEdition.NONE).withheld()).isOne();
      assertThat(empty.timeline("faq/new").periods()).isEmpty();
      assertThat(empty.newest("faq/new").orElseThrow().state()).isEqualTo(Lifecycle.DRAFT);
      assertThat(importInto(empty, folder(), FolderEdition.NONE).changes()).isEmpty();
    }
  }

  @Test
  void whatAWorkbookHoldsComesBackAsItIs() throws IOException {
    tables = TableFormat.XLSX;
    List<String> texts =
        List.of(
            "=HYPERLINK(\"http://x\")",
            "+86 10",
            "00123",
            "_x000D_",
            "1.50%",
            "甲\n\n乙",
            "a<b>&\"c\"");
    for (String text : texts) {
      String question = "第 " + texts.indexOf(text) + " 问";
      Entry entry = Entry.of("answer", question, text);
      put(Document.of("faq/w" + texts.indexOf(text), Kind.FAQ, question, List.of(entry)));
    }
    exportAndImport();

    assertThat(exportedFiles()).containsExactly("faq.xlsx");
    ReadableWorkbook workbook = new ReadableWorkbook(folder().resolve("faq.xlsx").toFile());
    try (workbook;
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      assertThat(rows.flatMap(Row::stream))
          .allMatch(cell -> cell == null || cell.getFormula() == null);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void anyDocumentComesBackFromAWorkbookAsItIs(long seed) throws IOException {
    tables = TableFormat.XLSX;
    anyDocumentComesBackAsItIs(seed);
  }

  @Test
  void aTemplateIsATableWithoutRows() throws IOException {
    Path template = temporary.resolve("template.xlsx");
    TableTemplate.write(template);

    ReadFiles read = ReadFiles.of(template);
    assertThat(read.rejections).containsExactly("faq/template.xlsx[FAQ]：只有列名，没有内容，请加上内容，或者不要这个文件");
    assertThat(read.remarks)
        .containsExactly("faq/template.xlsx[怎么填]：不是 FAQ 表格（没有写着“问题”和“答案”的一行），没有读");
    assertThat(read.unread).isEmpty();
  }

  /** Read by another library than the one that wrote it. */
  @Test
  void aTemplateOffersTheWordsOfItsColumnsAndShowsExamples() throws IOException {
    Path template = temporary.resolve("template.xlsx");
    TableTemplate.write(template);
    put(Document.of("faq/one", Kind.FAQ, "一", List.of(Entry.of("answer", "一", "甲"))));
    tables = TableFormat.XLSX;
    exporter(folder()).everything(false);

    for (Path file : List.of(template, folder().resolve("faq.xlsx"))) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        Map<String, List<String>> offered = new TreeMap<>();
        XSSFSheet sheet = workbook.getSheet("FAQ");
        for (XSSFDataValidation one : sheet.getDataValidations()) {
          CellRangeAddress cells = one.getRegions().getCellRangeAddresses()[0];
          assertThat(cells.getFirstRow()).isEqualTo(1);
          offered.put(
              sheet.getRow(0).getCell(cells.getFirstColumn()).getStringCellValue(),
              List.of(one.getValidationConstraint().getExplicitListValues()));
        }
        assertThat(offered)
            .containsExactly(
                Map.entry("受众", List.of("public", "internal")),
                Map.entry("类型", List.of("faq", "manual", "case", "script")));
      }
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template))) {
      XSSFSheet help = workbook.getSheetAt(1);
      assertThat(help.getSheetName()).isEqualTo("怎么填");
      assertThat(help.getRow(4).getCell(2).getStringCellValue()).isEqualTo("能退吗\n不想要了怎么办");
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= help.getLastRowNum(); i++) {
        columns.add(help.getRow(i).getCell(0).getStringCellValue());
        assertThat(help.getRow(i).getCell(2).getStringCellValue()).isNotBlank();
      }
      assertThat(columns).isEqualTo(FaqTableWriter.HEADER);
    }
  }

  @Test
  void aFolderWithFilesIsRefused() throws IOException {
    Files.createDirectories(folder().resolve(".git"));
    exporter(folder()).everything(false);
    Files.writeString(folder().resolve("a.md"), "甲");
    assertThatThrownBy(() -> exporter(folder()))
        .isInstanceOf(RejectedException.class)
        .hasMessageEndingWith("out: holds files already, empty it or name another folder");
  }
}
