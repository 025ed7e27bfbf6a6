package yingda.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Entry;
import yingda.manuscripts.Pictures;
import yingda.manuscripts.WordDocument;
import yingda.testing.OfficeFiles;

/** A file that python-docx made, and parts written by hand as WPS and Word write them. */
class WordReaderTest {
  private static final String OPEN =
      "<w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

  @TempDir private Path folder = Path.of("");

  @Test
  void aManualAsStaffWriteIt() throws IOException {
    ReadFiles read = ReadFiles.of(ReadFiles.resource("staff.docx"));

    assertThat(read.rejections).isEmpty();
    assertThat(read.remarks).isEmpty();
    assertThat(read.documents.getFirst().title()).isEqualTo("X100 售后手册");
    assertThat(read.entries())
        .extracting(Entry::path, Entry::question, Entry::answer)
        .containsExactly(
            tuple(
                List.of(),
                "退货",
                """
                七天内可以退，a\\*b\\*c，见[退货规则](<https://example.com/returns>)。

                1. 打开“我的订单”
                2. 选择退货
                - 生鲜除外\
                """),
            tuple(
                List.of("退货"),
                "运费",
                """
                | 地区 | 运费 |
                | --- | --- |
                | 江浙沪 | 6 元 |

                ![](/pictures/6b7fa434f92a8b80aab02d9bf1a12e49.png)\
                """),
            tuple(List.of(), "换货", "十五天内可以换。"),
            tuple(List.of("换货"), "换货运费谁出？", "我们出。"));
  }

  @Test
  void levelsNumbersAndWhatIsNotThereToBeReadAsWpsWritesThem() throws IOException {
    String numbering =
        """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
        <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
        <w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """;
    String body =
        contents()
            + paragraph("<w:outlineLvl w:val=\"0\"/>" + number(0), run("退货"))
            + paragraph("", run("七天内。") + "<w:del><w:r><w:delText>删掉</w:delText></w:r></w:del>")
            + paragraph("<w:outlineLvl w:val=\"0\"/>" + number(0), run("换货"))
            + paragraph("<w:outlineLvl w:val=\"1\"/>" + number(1), run("时限"))
            + paragraph("", run("十五天。") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>")
            + paragraph("", "<w:r><w:rPr><w:b/></w:rPr><w:t>谁出运费？</w:t></w:r>")
            + paragraph("", "<w:ins>" + run("我们。") + "</w:ins>");

    ReadFiles read = ReadFiles.of(word("wps.docx", Map.of("numbering.xml", numbering), body));

    assertThat(read.documents.getFirst().title()).isEqualTo("wps");
    assertThat(read.entries())
        .extracting(Entry::path, Entry::question, Entry::answer)
        .containsExactly(
            tuple(List.of(), "第一章 退货", "七天内。"),
            tuple(List.of("第二章 换货"), "二.1 时限", "十五天。"),
            tuple(List.of("第二章 换货", "二.1 时限"), "谁出运费？", "我们。"));
  }

  @Test
  void linksInFieldsAndNotesAtTheFootAsWpsWritesThem() throws IOException {
    String mark = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
    String code = "<w:r><w:instrText> HYPERLINK \"https://example.com/r\" </w:instrText></w:r>";
    String notes =
        "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:footnote w:id=\"2\">"
            + paragraph("", "<w:r><w:footnoteRef/></w:r>" + run("滤芯除外。"))
            + "</w:footnote></w:footnotes>";
    String body =
        paragraph("<w:outlineLvl w:val=\"0\"/>", run("保修"))
            + paragraph(
                "",
                run("在")
                    + mark.formatted("begin")
                    + code
                    + mark.formatted("separate")
                    + run("登记页")
                    + mark.formatted("end")
                    + run("登记，保修三年")
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + run("。"));

    assertThat(ReadFiles.of(word("field.docx", Map.of("footnotes.xml", notes), body)).answers())
        .containsExactly("保修|在[登记页](<https://example.com/r>)登记，保修三年（滤芯除外）。");
  }

  @Test
  void aTableInACellIsReadRowByRow() throws IOException {
    String cell = "<w:tc>%s</w:tc>";
    String inner =
        "<w:tbl><w:tr>"
            + cell.formatted(paragraph("", run("电压")))
            + cell.formatted(paragraph("", run("220 V")))
            + "</w:tr></w:tbl>";
    String row =
        "<w:tr>" + cell.formatted(paragraph("", run("电源"))) + cell.formatted(inner) + "</w:tr>";
    String body =
        paragraph("<w:outlineLvl w:val=\"0\"/>", run("参数"))
            + "<w:tbl>"
            + row.repeat(2)
            + "</w:tbl>";

    assertThat(ReadFiles.of(word("inner.docx", Map.of(), body)).answers())
        .containsExactly("参数|| 电源 | 电压 220 V |\n| --- | --- |\n| 电源 | 电压 220 V |");
  }

  @Test
  void aFrameOfOneCellHoldsParagraphs() throws IOException {
    String body =
        paragraph("<w:outlineLvl w:val=\"0\"/>", run("退货"))
            + "<w:tbl><w:tr><w:tc>"
            + (paragraph("", run("七天内。")) + paragraph("", run("运费我们出。"))).repeat(2)
            + "</w:tc></w:tr></w:tbl>"
            + paragraph("<w:outlineLvl w:val=\"0\"/>", run("换货"))
            + paragraph("", run("十五天内。"));

    assertThat(ReadFiles.of(word("frame.docx", Map.of(), body)).answers())
        .containsExactly("退货|七天内。\n\n运费我们出。\n\n七天内。\n\n运费我们出。", "换货|十五天内。");
  }

  @Test
  void whatIsNoWordFileIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(ReadFiles.resource("staff.docx"));
    assertThat(rejected("a.docx", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("faq/a.docx：文件损坏或不完整，请重新复制");
    assertThat(rejected("b.docx", Files.readAllBytes(ReadFiles.resource("staff.xlsx"))))
        .isEqualTo("faq/b.docx：文件损坏或不完整，请打开后另存为 .docx");
    String bomb = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + OPEN + "&b;";
    assertThat(ReadFiles.of(zip("c.docx", Map.of("word/document.xml", bomb))).rejections)
        .containsExactly("faq/c.docx：里面的 word/document.xml 声明了文档类型，Office 不会这样写，请打开后另存一次");
    Path large = folder.resolve("d.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(large))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(OPEN.getBytes(UTF_8));
      byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int megabytes = 0; megabytes < 500; megabytes++) {
        zip.write(spaces);
      }
    }
    assertThat(ReadFiles.of(large).rejections)
        .containsExactly("faq/d.docx：解压后超过 400 MB，正常文件不会这么大，请拆成几个文件");
    String styles = "<styles>" + " ".repeat(41 << 20) + "</styles>";
    Path styled = word("e.docx", Map.of("styles.xml", styles), paragraph("", run("甲")));
    assertThat(ReadFiles.of(styled).rejections).containsExactly("faq/e.docx：正文超过 40 MB，请拆成几个文件");
  }

  @Test
  void aFaultOfWhoKeepsThePicturesIsNotTheFiles() {
    Pictures full =
        (name, bytes) -> {
          throw new IllegalStateException("full");
        };
    assertThatThrownBy(() -> WordDocument.read(ReadFiles.resource("staff.docx"), full))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  private String rejected(String name, byte[] bytes) throws IOException {
    return String.join("\n", ReadFiles.of(Files.write(folder.resolve(name), bytes)).rejections);
  }

  private static String contents() {
    return "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
        + "</w:docPartObj></w:sdtPr><w:sdtContent>"
        + paragraph("", run("退货 1"))
        + "</w:sdtContent></w:sdt>";
  }

  private static String paragraph(String properties, String runs) {
    return "<w:p><w:pPr><w:pStyle w:val=\"2\"/>" + properties + "</w:pPr>" + runs + "</w:p>";
  }

  private static String number(int level) {
    return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>";
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private Path word(String name, Map<String, String> parts, String body) throws IOException {
    Map<String, String> all = new TreeMap<>();
    parts.forEach((part, text) -> all.put("word/" + part, text));
    all.put("word/document.xml", OPEN + body + "</w:body></w:document>");
    return zip(name, all);
  }

  private Path zip(String name, Map<String, String> parts) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    parts.forEach((part, text) -> bytes.put(part, text.getBytes(UTF_8)));
    return Files.write(folder.resolve(name), OfficeFiles.zip(bytes));
  }
}
