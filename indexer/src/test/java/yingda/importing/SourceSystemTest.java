package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Entry;
import yingda.testing.OfficeFiles;

/** Tables as other systems give them to be filled in, or export them. */
class SourceSystemTest {
  @TempDir private Path folder = Path.of("");

  private ReadFiles read(String csv) throws IOException {
    return ReadFiles.of(Files.writeString(folder.resolve("a.csv"), csv));
  }

  @Test
  void fastGpt() throws IOException {
    ReadFiles read =
        read(
            """
            index,A , q,index,metadata
            能退吗,在订单里退。,怎么退货,不想要了,"{""渠道"":""官网"",""级别"":2}"
            ,满 99 包邮。,运费谁出,,
            """);

    assertThat(read.entries())
        .extracting(Entry::question, Entry::similar, Entry::answer)
        .containsExactly(
            tuple("怎么退货", List.of("能退吗", "不想要了"), "在订单里退。"), tuple("运费谁出", List.of(), "满 99 包邮。"));
    assertThat(read.documents.getFirst().tags()).containsExactly("渠道:官网", "级别:2");
    assertThat(read.remarks).containsExactly("faq/a.csv 第 1 行：按 FastGPT 的表格读");
  }

  @Test
  void dify() throws IOException {
    ReadFiles texts = read("分段内容\n\"退货说明\n在订单里退。\"\n");
    assertThat(texts.answers()).containsExactly("退货说明|退货说明\n在订单里退。");
    assertThat(texts.remarks).containsExactly("faq/a.csv 第 1 行：按 Dify 的表格读");
    assertThat(read("question,answer\n怎么退货,在订单里退。\n").answers()).containsExactly("怎么退货|在订单里退。");
  }

  @Test
  void annotationsOfDify() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        """
        {"question": "怎么退货", "answer": "在订单里退。\\n七天内。", "hit_count": 3}

        {"question": "运费谁出"}
        {"question":
        {"answer": "满 99 包邮。", "question": "包邮吗"}
        """);
    ReadFiles read = ReadFiles.of(file);
    assertThat(read.answers()).containsExactly("怎么退货|在订单里退。\n七天内。", "包邮吗|满 99 包邮。");
    assertThat(read.rejections)
        .hasSize(2)
        .anyMatch(text -> text.startsWith("faq/a.jsonl 第 3 行：答案"))
        .anyMatch(text -> text.startsWith("faq/a.jsonl 第 4 行"));
    Files.writeString(file, "{\"level\": 1}\n{\"level\": 2}\n");
    assertThat(ReadFiles.of(file).rejections).hasSize(1);
  }

  @Test
  void fastGptTo414HasMoreCellsThanNames() throws IOException {
    assertThat(read("q,a,indexes\n怎么退货,在订单里退。,能退吗,不想要了\n").entries())
        .extracting(Entry::question, Entry::similar)
        .containsExactly(tuple("怎么退货", List.of("能退吗", "不想要了")));
  }

  @Test
  void whoMaySeeItIsNeverLostInMetadata() throws IOException {
    assertThat(
            read("q,a,metadata\n怎么退货,在订单里退。,\"{\"\"visibility\"\":\"\"internal\"\"}\"\n").documents)
        .isEmpty();
  }

  @Test
  void maxKb() throws IOException {
    ReadFiles read =
        read(
            """
            分段标题（选填）,分段内容（必填，问题答案）,问题（选填，单元格内一行一个）
            售后,在订单里退。,"怎么退货
            能退吗"
            运费谁出,满 99 包邮。,
            ,没有标题的内容。,
            """);

    assertThat(read.entries())
        .extracting(Entry::path, Entry::question, Entry::similar, Entry::answer)
        .containsExactly(
            tuple(List.of("售后"), "怎么退货", List.of("能退吗"), "在订单里退。"),
            tuple(List.of(), "运费谁出", List.of(), "满 99 包邮。"),
            tuple(List.of(), "没有标题的内容。", List.of(), "没有标题的内容。"));
    assertThat(read.remarks).containsExactly("faq/a.csv 第 1 行：按 MaxKB 的表格读");
  }

  @Test
  void huanxinAndZhima() throws IOException {
    ReadFiles huanxin = read("分类,知识标题,知识内容\n售后,怎么退货,在订单里退。\n");
    assertThat(huanxin.entries())
        .extracting(Entry::path, Entry::question, Entry::answer)
        .containsExactly(tuple(List.of("售后"), "怎么退货", "在订单里退。"));
    assertThat(huanxin.remarks).containsExactly("faq/a.csv 第 1 行：按 环信 的表格读");

    ReadFiles zhima = read("标准问法,相似问法,否定关键词,答案类型,答案内容\n怎么退货,能退吗,换货,文本,在订单里退。\n");
    assertThat(zhima.entries())
        .extracting(Entry::question, Entry::similar, Entry::negatives, Entry::answer)
        .containsExactly(tuple("怎么退货", List.of("能退吗"), List.of("换货"), "在订单里退。"));
    assertThat(zhima.remarks).containsExactly("faq/a.csv 第 1 行：按 芝麻小客服 的表格读");
  }

  /** 环信 gives its table as a workbook of Excel 97. */
  @Test
  void huanxinInAnOldWorkbook() throws IOException {
    Path file = folder.resolve("huanxin.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      String[][] rows = {{"分类", "知识标题", "知识内容"}, {"售后", "怎么退货", "在订单里退。"}};
      Sheet sheet = book.createSheet("知识");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      book.write(out);
    }
    ReadFiles read = ReadFiles.of(file);

    assertThat(read.rejections).isEmpty();
    assertThat(read.entries())
        .extracting(Entry::path, Entry::question, Entry::answer)
        .containsExactly(tuple(List.of("售后"), "怎么退货", "在订单里退。"));
    assertThat(read.remarks).containsExactly("faq/huanxin.xls 第 1 行：按 环信 的表格读");
  }

  @Test
  void ragFlowWithoutNamesOnEverySheet() throws IOException {
    Path file = folder.resolve("b.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      pairs(book.createSheet("一"), "怎么退货？", "在订单里退。", "运费谁出？", "满 99 包邮。");
      pairs(book.createSheet("二"), "怎么换货？", "十五天内换。", "几天到？", "三天。");
      pairs(book.createSheet("价格"), "江浙沪", "6 元", "其他", "10 元");
      book.write(out);
    }
    ReadFiles read = ReadFiles.of(file);

    assertThat(read.answers())
        .containsExactly("怎么退货？|在订单里退。", "运费谁出？|满 99 包邮。", "怎么换货？|十五天内换。", "几天到？|三天。");
    assertThat(read.remarks)
        .containsExactly(
            "faq/b.xlsx[一]：没有列名，每行前两个有内容的格子当作问题和答案",
            "faq/b.xlsx[二]：没有列名，每行前两个有内容的格子当作问题和答案",
            "faq/b.xlsx[价格]：不是 FAQ 表格（没有写着“问题”和“答案”的一行），没有读");
  }

  /** A row of one cell goes on with the answer; one with unquoted commas is not guessed. */
  @Test
  void ragFlowWithoutNamesInText() throws IOException {
    for (String separator : List.of(",", "\t")) {
      String table = "怎么退货？;在订单里退。\n七天以内。\n运费谁出？;满 99 包邮。\n几天到？;三天;五天\n怎么换货？;十五天内换。\n";
      ReadFiles read = read(table.replace(";", separator));
      assertThat(read.answers())
          .containsExactly("怎么退货？|在订单里退。\n七天以内。", "运费谁出？|满 99 包邮。", "怎么换货？|十五天内换。");
      assertThat(read.remarks).containsExactly("faq/a.csv 第 1 行：没有列名，每行前两个有内容的格子当作问题和答案");
      assertThat(read.rejections).singleElement().asString().startsWith("faq/a.csv 第 4 行：这一行有 3 格");
    }
    assertThat(read("客户原话,怎么说\n能退吗？,可以。\n能换吗？,可以。\n能修吗？,可以。\n").rejections)
        .as("a first row that asks nothing may name columns")
        .singleElement()
        .asString()
        .contains("列名是 客户原话、怎么说");
    assertThat(read("怎么退货？,在订单里退。\n怎么换？,\"没有右引号\n").rejections).hasSize(1);
  }

  private static void pairs(XSSFSheet sheet, String... cells) {
    for (int i = 0; i < cells.length; i += 2) {
      OfficeFiles.row(sheet, i / 2, "", cells[i], cells[i + 1]);
    }
  }
}
