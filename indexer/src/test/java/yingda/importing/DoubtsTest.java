package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.Notes;

/** What an import says about content that is right and yet hardly meant so. */
class DoubtsTest {
  @TempDir Path folder;
  private DocumentStore store;
  private final List<String> noted = new ArrayList<>();

  @BeforeEach
  void openStore() {
    store = new SqliteStores(folder.resolve("a.db")).store(Clock.systemUTC());
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private ImportReport run(Path file, boolean dryRun) {
    ImportProgress progress =
        new Notes(remark -> noted.add(remark.text(Language.ZH).replace(folder + "/", "")));
    Signature signature = new Signature("李雷", "试一试");
    ImportOptions options =
        new ImportOptions(FolderEdition.NONE, signature, false, dryRun, HomeZone.ID, false, null);
    return new Importer(store, options, progress).run(List.of(file));
  }

  private Path workbook(String[]... rows) throws IOException {
    Path file = folder.resolve("常见问题.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("售后");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      workbook.write(out);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsOverWhenItComesInIsToldWithRowAndDay(boolean dryRun) throws IOException {
    Path file =
        workbook(
            new String[] {"问题", "答案", "失效日期"},
            new String[] {"双十一几点开始？", "零点。", "2020-11-11"},
            new String[] {"怎么退货？", "在订单里申请。", "2999-12-31"});

    ImportReport report = run(file, dryRun);

    assertThat(report.rejections()).isEmpty();
    assertThat(noted)
        .containsExactly("常见问题.xlsx 第 2 行：“双十一几点开始？”的有效期到 2020-11-11 为止，已经过期，导入了也不会用来回答");
  }

  @Test
  void whatIsKeptFromReadersAnywayIsNotTold() throws IOException {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "---\nexpires: 2020-11-11\ndraft: true\n---\n# 题\n答\n");
    assertThat(run(file, true).rejections()).isEmpty();
    assertThat(noted).isEmpty();
  }

  @Test
  void theSameQuestionInTwoRowsWithoutIdsNamesBoth() throws IOException {
    Path file =
        workbook(
            new String[] {"问题", "答案"},
            new String[] {"怎么退货？", "在订单里申请。"},
            new String[] {"怎么换货？", "在订单里申请。"},
            new String[] {"怎么退货？", "联系客服。"});

    ImportReport report = run(file, true);

    assertThat(report.rejections())
        .singleElement()
        .extracting(DoubtsTest::words)
        .isEqualTo("常见问题.xlsx 第 4 行 和 常见问题.xlsx:2 问的是同一个问题“怎么退货？”，请合成一行，或者给两行都写上编号");
  }

  private static String words(RejectedException rejection) {
    String place = rejection.place().words(Language.ZH);
    String text = rejection.refusal().text(Language.ZH);
    return (place + " " + text).replaceAll("\\S*/", "");
  }

  @Test
  void wordingsThatStandTwiceOrAreNegativesTooAreTold() throws IOException {
    Path table = folder.resolve("t.csv");
    Files.writeString(
        table,
        """
        问题,相似问,反例,答案
        怎么退货？,怎么退|怎么退|怎么退 货|想退货,想退货。,在订单里申请。
        C++ 能用吗,C# 能用吗,,能。
        """);
    assertThat(run(table, true).rejections()).isEmpty();
    assertThat(noted)
        .containsExactly(
            "t.csv 第 2 行：“怎么退货？”的问法里“怎么退”重复了",
            "t.csv 第 2 行：“怎么退货？”的问法里“怎么退 货”重复了",
            "t.csv 第 2 行：“想退货。”是“怎么退货？”的问法，又写成了它的反例，请去掉一处");

    noted.clear();
    Path page = folder.resolve("a.md");
    Files.writeString(page, "# 题\n## 怎么退货？\n相似问：\n- 怎么退\n- 怎么退？\n\n在订单里申请。\n");
    assertThat(run(page, true).rejections()).isEmpty();
    assertThat(noted).containsExactly("a.md 第 1 行：“怎么退货？”的问法里“怎么退？”重复了");
  }

  @Test
  void aRemarkKeepsNoRowOutAndIsToldWhereItReadsSo() throws IOException {
    Path table = folder.resolve("t.csv");
    Files.writeString(
        table,
        """
        问题,答案,备注,有效期备注,状态说明,下架原因,状态
        怎么退货？,在订单里申请。,过期,,,,
        怎么换货？,在订单里申请。,待更新,已过期,停用,无,
        怎么保修？,一年。,公开,过期了吗,正常,,
        怎么开票？,下单时填。,,,,过期,停用
        """);
    ImportReport report = run(table, true);
    assertThat(report.rejections()).isEmpty();
    assertThat(report.count(ChangeKind.ADDED)).isEqualTo(3);
    assertThat(noted)
        .containsExactly(
            "t.csv 第 2 行：“怎么退货？”的备注写着“过期”，备注不起作用，读者照样看得到；不想给读者看，请写在“状态”一列",
            "t.csv 第 3 行：“怎么换货？”的有效期备注写着“已过期”，备注不起作用，读者照样看得到；不想给读者看，请写在“状态”一列",
            "t.csv 第 3 行：“怎么换货？”的状态说明写着“停用”，备注不起作用，读者照样看得到；不想给读者看，请写在“状态”一列");
  }
}
