package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.Listing;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.Notes;
import yingda.testing.OfficeFiles;

/** Columns with names of their own are assigned by hand, once for all tables alike. */
class ColumnNamesTest {
  private static final Map<String, String> BY_NAME = Map.of("问题", "客户原话", "答案", "怎么说");

  @TempDir Path folder;
  private final List<String> remarks = new ArrayList<>();
  private DocumentStore store;

  @BeforeEach
  void open() {
    store = new SqliteStores(folder.resolve("a.db")).store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path workbook(String name, String answer) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("一");
      OfficeFiles.row(sheet, 0, "2026 年四季度");
      OfficeFiles.row(sheet, 1, "序", "客户原话", "备注", "怎么说");
      OfficeFiles.row(sheet, 2, "1", "能开发票吗？", "财务", answer);
      workbook.write(out);
    }
    return file;
  }

  private ImportReport imported(Path file, boolean dryRun, Map<String, String> columns) {
    ImportProgress progress =
        new Notes(remark -> remarks.add(remark.text(Language.ZH).replace(folder + "/", "")));
    Signature signature = new Signature("李雷", "试一试");
    ImportOptions options =
        new ImportOptions(
            FolderEdition.NONE,
            signature,
            false,
            dryRun,
            HomeZone.ID,
            false,
            null,
            columns,
            null,
            null,
            false,
            Overwriting.NONE);
    return new Importer(store, options, progress).run(List.of(file));
  }

  private List<String> answers() {
    List<String> answers = new ArrayList<>();
    store.forEachPage(
        Listing.newest("", 100),
        page ->
            page.forEach(
                revision ->
                    revision
                        .document()
                        .entries()
                        .forEach(entry -> answers.add(entry.question() + "|" + entry.answer()))));
    return answers;
  }

  @Test
  void whatWasAssignedIsRememberedForTablesWithTheSameNames() throws IOException {
    Path first = workbook("a.xlsx", "可以。");
    assertThat(imported(first, false, Map.of()).rejections())
        .singleElement()
        .extracting(rejection -> rejection.refusal().data().get("columns"))
        .isEqualTo(List.of("序", "客户原话", "备注", "怎么说"));

    assertThat(imported(first, true, BY_NAME).rejections()).isEmpty();
    assertThat(imported(first, false, Map.of()).rejections()).as("a preview").hasSize(1);
    assertThat(imported(first, false, BY_NAME).rejections()).isEmpty();
    assertThat(answers()).containsExactly("能开发票吗？|可以。");
    remarks.clear();

    assertThat(imported(workbook("a.xlsx", "可以，电子的。"), false, Map.of()).rejections()).isEmpty();
    assertThat(answers()).containsExactly("能开发票吗？|可以，电子的。");
    assertThat(remarks).containsExactly("a.xlsx 第 2 行：各列按上次指定的读：序、问题、备注、答案");
  }

  @Test
  void columnsAreNamedByTheirLettersToo() throws IOException {
    assertThat(
            imported(workbook("a.xlsx", "可以。"), false, Map.of("问题", "B", "答案", "d")).rejections())
        .isEmpty();
    assertThat(answers()).containsExactly("能开发票吗？|可以。");
  }

  @Test
  void theColumnThatWasTakenForItBeforeIsLeftOut() throws IOException {
    Path table = folder.resolve("a.csv");
    Files.writeString(table, "问题;客户原话;答案\n旧的？;新的？;好\n");
    assertThat(imported(table, false, Map.of("问题", "客户原话")).rejections()).isEmpty();
    assertThat(answers()).containsExactly("新的？|好");
    assertThat(imported(table, false, Map.of()).unchanged()).isEqualTo(1);
    assertThat(remarks).hasSize(1);
  }

  @Test
  void aFieldThatTablesLackIsRefused() {
    assertThatThrownBy(() -> imported(folder, false, Map.of("题", "B")))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("columns: unknown field \"题\", expected one of 问题, 答案");
  }
}
