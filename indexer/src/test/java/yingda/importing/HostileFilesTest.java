package yingda.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.testing.OfficeFiles;

/** Files that are made, or have grown, to keep a service busy: each is read or refused soon. */
@Timeout(600)
class HostileFilesTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String ROWS =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>问题</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>答案</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>怎么装？</t></is></c>"
          + "<c r=\"B2\" t=\"inlineStr\"><is><t>看视频。</t></is></c></row>";

  /** A billion of laughs. */
  private static final String LAUGHS =
      """
      <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
      <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">
      <!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;"><!ENTITY o SYSTEM "file:///etc/hostname">]>
      """;

  @TempDir private Path folder = Path.of("");

  private static Map<String, String> workbook(String rows) {
    String relation =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"%s\" Target=\"%s\"/></Relationships>";
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
    parts.put("_rels/.rels", relation.formatted(OFFICE + "/officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"FAQ\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relation.formatted(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    return parts;
  }

  private ReadFiles read(String name, Map<String, String> parts) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    parts.forEach((part, text) -> bytes.put(part, text.getBytes(UTF_8)));
    return ReadFiles.of(Files.write(folder.resolve(name), OfficeFiles.zip(bytes)));
  }

  private static String declared(String part) {
    return "faq/a.xlsx：里面的 " + part + " 声明了文档类型，Office 不会这样写，请打开后另存一次";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml"
      })
  void entitiesOfAWorkbookAreNeitherUnfoldedNorFetched(String part) throws IOException {
    Map<String, String> parts = workbook(ROWS);
    parts.computeIfPresent(part, (name, xml) -> LAUGHS + xml.replace("怎么装？", "&i;&o;"));
    ReadFiles read = read("a.xlsx", parts);
    assertThat(read.rejections).containsExactly(declared(part));
  }

  @Test
  void aSharedTextOfAWorkbookIsNotUnfolded() throws IOException {
    Map<String, String> parts =
        workbook(ROWS.replace("t=\"inlineStr\"><is><t>怎么装？</t></is>", "t=\"s\"><v>0</v>"));
    parts.put(
        "xl/sharedStrings.xml",
        LAUGHS + "<sst xmlns=\"%s\"><si><t>甲&i;&o;</t></si></sst>".formatted(MAIN));
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, xml) ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id=\"rId2\" Type=\""
                    + OFFICE
                    + "/sharedStrings\""
                    + " Target=\"sharedStrings.xml\"/></Relationships>"));
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) ->
            xml.replace(
                "</Types>",
                "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd."
                    + "openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
    ReadFiles read = read("a.xlsx", parts);
    assertThat(read.rejections).containsExactly(declared("xl/sharedStrings.xml"));
  }

  /** Macros are a part like another that nobody reads. */
  @Test
  void aWorkbookWithMacrosIsATable() throws IOException {
    Map<String, String> parts = workbook(ROWS);
    parts.put("xl/vbaProject.bin", "Sub Auto_Open() : Shell \"calc\" : End Sub");
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) ->
            xml.replace(
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "vnd.ms-excel.sheet.macroEnabled.main+xml"));
    assertThat(read("a.xlsm", parts).answers()).containsExactly("怎么装？|看视频。");
  }

  /** Somebody gave a colour to whole rows and columns: Excel writes each of their cells. */
  @Test
  void aSheetThatIsFormattedToItsLastColumnAndRowEnds() throws IOException {
    StringBuilder wide = new StringBuilder();
    for (int column = 0; column < 16_384; column++) {
      wide.append("<c r=\"").append(letters(column)).append("%1$d\" s=\"0\"/>");
    }
    StringBuilder rows = new StringBuilder(ROWS);
    for (int row = 3; row <= 40; row++) {
      rows.append("<row r=\"%d\">".formatted(row)).append(wide.toString().formatted(row));
      rows.append("</row>");
    }
    for (int row = 41; row <= 1_048_576; row++) {
      rows.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\"/>");
    }
    assertThat(read("a.xlsx", workbook(rows.toString())).answers()).containsExactly("怎么装？|看视频。");
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  @Test
  void aWorkbookThatGrowsWithoutEndIsRefused() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : workbook(ROWS).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
      byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int megabytes = 0; megabytes < 500; megabytes++) {
        zip.write(spaces);
      }
    }
    assertThat(ReadFiles.of(file).rejections)
        .containsExactly("faq/a.xlsx：解压后超过 400 MB，正常文件不会这么大，请拆成几个文件");
  }

  @Test
  void anOfficeFileWithPartsWithoutEndIsRefused() throws IOException {
    Path file = folder.resolve("a.docx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int part = 0; part < 10_001; part++) {
        zip.putNextEntry(new ZipEntry("word/p" + part));
      }
    }
    assertThat(ReadFiles.of(file).rejections)
        .containsExactly("faq/a.docx：里面有 10001 个部分，超过 10000 个，办公软件不会这样写，请打开后另存一次");
  }

  @Test
  void aPdfOfTenThousandPagesIsRefusedWithTheirNumber() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H");
    for (int page = 1; page < 10_000; page++) {
      pdf.line(12, "甲").nextPage();
    }
    assertThat(ReadFiles.of(Files.write(folder.resolve("a.pdf"), pdf.bytes())).rejections)
        .containsExactly("faq/a.pdf：有 10000 页，超过 3000 页，请拆成几个文件");
  }
}
