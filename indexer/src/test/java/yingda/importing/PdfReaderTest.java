package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Entry;
import yingda.manuscripts.PageNotes;
import yingda.manuscripts.PdfDocument;

class PdfReaderTest {
  private static final String LONG = "七天内可以无理由退货，商品要完好，包装和赠品要齐全，发票一起寄";

  @TempDir private Path folder = Path.of("");

  private ReadFiles read(byte[] pdf) throws IOException {
    return ReadFiles.of(Files.write(folder.resolve("a.pdf"), pdf));
  }

  private static HandmadePdf manual(String encoding) {
    HandmadePdf pdf = new HandmadePdf(encoding);
    pdf.line(9, 820, "应答公司").line(20, "售后手册").line(15, "一、退货").line(12, LONG);
    pdf.line(12, "回。").line(12, "运费由我们出。").line(9, 20, "第1页");
    pdf.nextPage().line(9, 820, "应答公司").line(15, "二、换货").line(12, "十五天内可以换。");
    pdf.line(12, "问：谁出运费？").line(12, "答：我们出。").line(9, 20, "第2页");
    return pdf.nextPage()
        .line(9, 820, "应答公司")
        .line(15, "三、发票")
        .line(12, "三天内开。")
        .line(9, 20, "第3页");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK-EUC-H", "GBKp-EUC-H", "UniGB-UCS2-H", "UniGB-UTF16-H"})
  void headingsAndParagraphsInTheFourChineseEncodings(String encoding) throws IOException {
    ReadFiles read = read(manual(encoding).bytes());

    assertThat(read.rejections).isEmpty();
    assertThat(read.documents.getFirst().title()).isEqualTo("售后手册");
    assertThat(read.entries())
        .extracting(Entry::path, Entry::question, Entry::answer)
        .containsExactly(
            tuple(List.of(), "一、退货", LONG + "回。\n\n运费由我们出。"),
            tuple(List.of(), "二、换货", "十五天内可以换。"),
            tuple(List.of("二、换货"), "谁出运费？", "我们出。"),
            tuple(List.of(), "三、发票", "三天内开。"));
    assertThat(read.remarks).isEmpty();
  }

  @Test
  void linksStandOnTheWordsTheyCover() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H").line(12, "一、退货").line(12, "见[售后]页面的说明。");
    pdf.link(84, 132, "https://example.com/a_b").link(60, 90, "javascript:alert(1)");
    pdf.line(12, "更多内容请看我们网站上所有的说明，请在这里点开全部的说明页");
    pdf.link(300, 420, "mailto:a@example.com").line(12, "面和附件。");
    pdf.link(72, 96, "mailto:a@example.com");
    ReadFiles read = read(pdf.bytes());

    assertThat(read.rejections).isEmpty();
    assertThat(read.answers())
        .containsExactly(
            """
            一、退货|见[\\[售后\\]](<https://example.com/a_b>)页面的说明。

            更多内容请看我们网站上所有的说明，请在[这里点开全部的说明页面和](<mailto:a@example.com>)附件。\
            """);
  }

  @Test
  void aPageWithoutTextIsNamedByItsNumber() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H").line(12, "一、退货").line(12, "七天内。");
    assertThat(read(pdf.nextPage().bytes()).remarks)
        .containsExactly("faq/a.pdf：第 2 页没有文字，是图片：请先做文字识别再导入");
    assertThat(read(new HandmadePdf("UniGB-UCS2-H").bytes()).rejections)
        .containsExactly("faq/a.pdf：1 页里都没有能读的文字（是图片，或者字体没有编码），请先做文字识别再导入");
  }

  /**
   * Its glyphs can be seen, and nothing says which characters they are: they are not passed over.
   */
  @Test
  void aPageWhoseFontNamesNoCharactersIsNamedByItsNumber() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H").line(12, "一、退货").line(12, "七天内。");
    pdf.nextPage().unreadable(12, 20);
    pdf.nextPage().line(12, "二、换货").line(12, "十五天内可以换，运费由我们出。").unreadable(12, 9);
    pdf.nextPage().line(12, "三、发票").line(12, "三天内开好电子发票，发到您的邮箱。".repeat(2)).unreadable(12, 1);
    ReadFiles read = read(pdf.bytes());

    assertThat(read.answers())
        .containsExactly("一、退货|七天内。", "三、发票|" + "三天内开好电子发票，发到您的邮箱。".repeat(2));
    assertThat(read.remarks)
        .containsExactly(
            "faq/a.pdf：第 2 页没有读：字体里没有字符的编码，读出来是乱码", "faq/a.pdf：第 3 页没有读：字体里没有字符的编码，读出来是乱码");
    assertThat(read(new HandmadePdf("UniGB-UCS2-H").unreadable(12, 3).bytes()).rejections)
        .containsExactly("faq/a.pdf：1 页里都没有能读的文字（是图片，或者字体没有编码），请先做文字识别再导入");
  }

  @Test
  void linesThatDifferOnlyInNumbersAreText() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H");
    for (int page = 1; page <= 9; page++) {
      pdf.line(9, 820, "价目表 2026 第 " + page + " 页").line(12, 765, "型号 " + page * 7 + " 的价格。");
      pdf.line(12, 400, "运费一律 10 元。").line(9, 20, page + " / 9").nextPage();
    }
    ReadFiles read = read(pdf.line(12, "完。").bytes());

    assertThat(read.rejections).isEmpty();
    assertThat(read.entries().getFirst().answer())
        .startsWith("型号 7 的价格。\n\n运费一律 10 元。\n\n型号 14 的价格。")
        .endsWith("型号 63 的价格。\n\n运费一律 10 元。\n\n完。")
        .doesNotContain("价目表", "/ 9");
  }

  @Test
  void whatIsAllThatPagesHaveIsNoHead() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H");
    for (int page = 1; page <= 5; page++) {
      pdf.line(12, 800, "这是第 " + page + " 页的话。").nextPage();
    }
    assertThat(read(pdf.line(12, 800, "这是第 6 页的话。").bytes()).rejections).isEmpty();
    assertThat(read(pdf.bytes()).entries().getFirst().answer())
        .startsWith("这是第 1 页的话。")
        .endsWith("这是第 6 页的话。");
  }

  @Test
  void aPictureUnderTheStampOfItsScannerIsAScannedPage() throws IOException {
    try (PDDocument document = new PDDocument()) {
      try (PDDocument stamped = Loader.loadPDF(stamped())) {
        for (PDPage page : stamped.getPages()) {
          PDPage copy = document.importPage(page);
          copy.getResources().add(new PDFormXObject(document));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        document.save(whole);
        assertThat(read(whole.toByteArray()).rejections)
            .containsExactly("faq/a.pdf：4 页里都没有能读的文字（是图片，或者字体没有编码），请先做文字识别再导入");
      }
    }
  }

  private static byte[] stamped() {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H");
    for (int page = 1; page <= 3; page++) {
      pdf.line(9, 20, "扫描全能王 创建").nextPage();
    }
    return pdf.line(9, 20, "扫描全能王 创建").bytes();
  }

  @Test
  void aFaultOfWhoHearsOfPagesIsNotTheFiles() throws IOException {
    HandmadePdf pdf = new HandmadePdf("UniGB-UCS2-H").line(12, "一、退货").nextPage();
    Path file = Files.write(folder.resolve("a.pdf"), pdf.bytes());
    PageNotes full =
        (page, what) -> {
          throw new IllegalStateException("full");
        };
    assertThatThrownBy(() -> PdfDocument.read(file, full))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  @Test
  void whatIsNoPdfIsNamed() throws IOException {
    byte[] whole = manual("GBK-EUC-H").bytes();
    assertThat(read("<html>".getBytes(StandardCharsets.UTF_8)).rejections.getFirst())
        .contains("内容却不是");
    assertThat(read(Arrays.copyOf(whole, 40)).rejections)
        .containsExactly("faq/a.pdf：文件损坏或不完整，请打开后另存为 .pdf");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(whole)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked);
    }
    assertThat(read(locked.toByteArray()).rejections).containsExactly("faq/a.pdf：有密码，请去掉密码再另存一次");
  }
}
