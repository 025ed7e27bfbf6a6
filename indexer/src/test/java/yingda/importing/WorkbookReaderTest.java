package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.OfficeFiles.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Entry;
import yingda.document.Picture;
import yingda.document.Term;
import yingda.sheets.SheetRow;
import yingda.sheets.SheetSink;
import yingda.sheets.Workbooks;
import yingda.testing.OfficeFiles;

/** Workbooks that other libraries write: openpyxl the one in the resources, POI those made here. */
class WorkbookReaderTest {
  @TempDir private Path folder = Path.of("");

  /** As WPS writes it: the cell names a picture that lies beside the sheets. */
  @Test
  void picturesInCellsStandInAnswers() throws IOException {
    String row = "<row r=\"%d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>%s</t></is></c>%s</row>";
    String answer = "<c r=\"B1\" t=\"inlineStr\"><is><t>答案</t></is></c>";
    String cell =
        "<c r=\"B%d\""
            + " t=\"str\"><f>_xlfn.DISPIMG(&quot;%s&quot;,1)</f><v>=DISPIMG(&quot;%2$s&quot;,1)</v></c>";
    String relation =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"%s\" Target=\"%s\"/></Relationships>";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    byte[] png = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
            "xl/styles.xml",
            "<styleSheet xmlns=\"" + main + "\"/>",
            "_rels/.rels",
            relation.formatted(office + "/officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"FAQ\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                .formatted(main, office),
            "xl/_rels/workbook.xml.rels",
            relation.formatted(office + "/worksheet", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"%s\"><sheetData>%s%s%s</sheetData></worksheet>"
                .formatted(
                    main,
                    row.formatted(1, "问题", answer),
                    row.formatted(2, "怎么装？", cell.formatted(2, "ID_A")),
                    row.formatted(3, "怎么拆？", cell.formatted(3, "ID_B"))),
            "xl/_rels/cellimages.xml.rels",
            relation.formatted(office + "/image", "media/image1.png"),
            "xl/cellimages.xml",
            "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\" xmlns:a=\"a\" xmlns:r=\"%s\" xmlns:xdr=\"x\"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" name=\"ID_A\" descr=\"安装[图]\"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"rId1\"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>"
                .formatted(office));
    Map<String, byte[]> bytes = new TreeMap<>();
    parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
    bytes.put("xl/media/image1.png", png);
    Path file = Files.write(folder.resolve("a.xlsx"), OfficeFiles.zip(bytes));
    String shown = "怎么装？|![安装 图](" + Picture.of("a.png", png).address() + ")";

    ReadFiles read = ReadFiles.of(file);
    assertThat(read.answers()).as("%s", read.rejections).containsExactly(shown);
    assertThat(read.remarks).containsExactly("faq/a.xlsx 第 3 行：B 列里的图片没有读");
    try (ParserProcess process = new ParserProcess()) {
      assertThat(ReadFiles.of(file, process).answers()).containsExactly(shown);
    }
  }

  @Test
  void aWorkbookAsStaffKeepIt() throws IOException {
    ReadFiles read = ReadFiles.of(ReadFiles.resource("staff.xlsx"));

    assertThat(read.entries())
        .startsWith(
            new Entry(
                "answer",
                List.of("售后"),
                "怎么退货",
                List.of("能退吗", "不想要了怎么办"),
                List.of(),
                "在“我的订单”里选择退货。",
                Map.of()),
            new Entry(
                "answer",
                List.of("售后"),
                "运费谁出",
                List.of("邮费谁付", "快递费谁付"),
                List.of(),
                "满 99 元包邮。",
                Map.of()));
    assertThat(read.documents.get(1).validity().expires())
        .isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(read.answers().subList(2, read.entries().size()))
        .containsExactly(
            "邮编是多少|00123", "退款率是多少|12.5%", "几号上市|2026年10月1日", "订单号在哪里看|202612010000123");
    assertThat(read.remarks)
        .containsExactly(
            "faq/staff.xlsx[说明]：不是 FAQ 表格（没有写着“问题”和“答案”的一行），没有读",
            "faq/staff.xlsx[退换货]：隐藏的列 E 没有读",
            "faq/staff.xlsx[退换货] 第 7 行：1 行是隐藏的，没有读：7",
            "faq/staff.xlsx[价格] 第 6 行：B 列的公式还没有算出值，当作空白：请用 Excel 打开再保存",
            "faq/staff.xlsx[旧表]：工作表“旧表”是隐藏的，没有读");
    assertThat(read.rejections).containsExactly("faq/staff.xlsx[价格] 第 6 行：答案：是空的，请填写，或者删掉这一行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void cellsAreWhatTheyShow(String name) throws IOException {
    Path file =
        write(
            name,
            book -> {
              Sheet sheet = book.createSheet("FAQ");
              row(sheet, 0, "FAQ 一览");
              row(sheet, 1, "问题", "相似问", "答案", "分类");
              row(sheet, 2, "合计多少", "", "", "价格");
              sheet.getRow(2).createCell(2).setCellFormula("1200/1000");
              style(book, sheet.getRow(2).getCell(2), "0.00\"元\"");
              row(sheet, 3, "几号", "哪天\n什么时候", "", "");
              sheet.getRow(3).createCell(2).setCellValue(46357);
              style(book, sheet.getRow(3).getCell(2), "m/d/yy");
              row(sheet, 4, "错了吗", "", "", "");
              sheet.getRow(4).createCell(2).setCellFormula("1/0");
              row(sheet, 5, "开了吗", "", "", "");
              sheet.getRow(5).createCell(2).setCellValue(true);
              sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
              for (int blank = 6; blank < 210; blank++) {
                sheet.createRow(blank).createCell(0).setBlank();
              }
              row(sheet, 210, "太远了吗", "", "后面 200 个空行", "");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    ReadFiles read = ReadFiles.of(file);

    assertThat(read.answers()).containsExactly("合计多少|1.20元", "几号|2026/12/1", "开了吗|TRUE");
    assertThat(read.entries().get(1).similar()).containsExactly("哪天", "什么时候");
    assertThat(read.entries().get(1).path()).containsExactly("价格");
    assertThat(read.remarks).containsExactly("faq/" + name + " 第 5 行：C 列显示的是错误 #DIV/0!，当作空白");
    assertThat(read.rejections).containsExactly("faq/" + name + " 第 5 行：答案：是空的，请填写，或者删掉这一行");
  }

  @Test
  void aFaultOfWhoHearsOfWhatIsLeftOutIsNotTheFiles() {
    SheetSink full =
        new SheetSink() {
          @Override
          public void sheet(String name, boolean alone) {}

          @Override
          public boolean row(SheetRow row) {
            return true;
          }

          @Override
          public void leftOut(int row, Term what) {
            throw new IllegalStateException("full");
          }
        };
    assertThatThrownBy(() -> Workbooks.readXlsx(ReadFiles.resource("staff.xlsx"), full))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  @Test
  void whatIsNoTableIsSaid() throws IOException {
    Path file = write("a.xlsx", book -> row(book.createSheet("x"), 0, "商品", "价格"));

    assertThat(ReadFiles.of(file).rejections)
        .containsExactly("faq/a.xlsx 第 1 行：列名是 商品、价格；必须有“问题”和“答案”两列，请改列名");
    assertThat(ReadFiles.of(write("b.xlsx", book -> book.createSheet("x"))).rejections)
        .containsExactly("faq/b.xlsx：文件是空的，第一行必须是列名");
  }

  @Test
  void whatIsNoWorkbookIsNamed() throws IOException {
    assertThat(rejected("a.xlsx", "问题,答案\n".getBytes(StandardCharsets.UTF_8))).contains("内容却不是");
    assertThat(rejected("b.xlsx", new byte[0])).contains("空文件");
    byte[] whole = Files.readAllBytes(ReadFiles.resource("staff.xlsx"));
    assertThat(rejected("c.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)))
        .contains("损坏或不完整");
    assertThat(rejected("i.csv", whole)).contains("不是文本，是Excel 工作簿，请把名字的后缀改成 .xlsx");
    assertThat(rejected("j.xlsx", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8)))
        .contains("内容却不是（是网页（HTML））");
    assertThat(rejected("k.xlsx", "问题,答案".getBytes(StandardCharsets.UTF_8))).contains("（是文本）");
    Path old = write("d.xls", book -> row(book.createSheet("x"), 0, "问题", "答案"));
    assertThat(rejected("e.xlsx", Files.readAllBytes(old))).contains("旧版 Office 文件");
    byte[] head = java.util.Arrays.copyOf(Files.readAllBytes(old), 2000);
    assertThat(rejected("f.xls", head)).contains("损坏或不完整");
    Biff8EncryptionKey.setCurrentUserPassword("x");
    Path locked;
    try {
      locked = write("g.xls", book -> row(book.createSheet("x"), 0, "问题", "答案"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(rejected("h.xls", Files.readAllBytes(locked))).contains("有密码");
  }

  private String rejected(String name, byte[] bytes) throws IOException {
    ReadFiles read = ReadFiles.of(Files.write(folder.resolve(name), bytes));
    assertThat(read.documents).isEmpty();
    return String.join("\n", read.rejections);
  }

  private Path write(String name, Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve(name);
    try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(book);
      book.write(out);
    }
    return file;
  }

  private static void style(Workbook book, Cell cell, String format) {
    cell.setCellStyle(book.createCellStyle());
    cell.getCellStyle().setDataFormat(book.createDataFormat().getFormat(format));
  }

  /** Small programs write no styles; the file is a workbook all the same. */
  @Test
  void aWorkbookWithoutStylesIsRead() throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relation =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"%s\" Target=\"%s\"/></Relationships>";
    String cell = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
            "_rels/.rels",
            relation.formatted(office + "/officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"FAQ\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                .formatted(main, office),
            "xl/_rels/workbook.xml.rels",
            relation.formatted(office + "/worksheet", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"%s\"><sheetData><row r=\"1\">%s%s</row><row r=\"2\">%s<c r=\"B2\"><v>15.5</v></c></row></sheetData></worksheet>"
                .formatted(
                    main,
                    cell.formatted("A1", "问题"),
                    cell.formatted("B1", "答案"),
                    cell.formatted("A2", "多少钱？")));
    Map<String, byte[]> bytes = new TreeMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    Path file = Files.write(folder.resolve("a.xlsx"), OfficeFiles.zip(bytes));

    ReadFiles read = ReadFiles.of(file);

    assertThat(read.rejections).isEmpty();
    assertThat(read.answers()).containsExactly("多少钱？|15.5");
  }
}
