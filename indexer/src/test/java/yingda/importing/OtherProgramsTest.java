package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Entry;

/** Files that LibreOffice, pandoc and Chromium made, see {@code office/make.sh}. */
class OtherProgramsTest {
  private static final String STEPS = "\n\n1. 打开订单\n2. 选择退货";
  private static final String FEES = "运费|| 地区 | 运费 |\n| --- | --- |\n| 江浙沪 | 6 元 |";

  private static ReadFiles read(String name) throws IOException {
    ReadFiles read = ReadFiles.of(ReadFiles.resource(name));
    assertThat(read.rejections).isEmpty();
    assertThat(read.remarks).isEmpty();
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
  void aTableOfLibreOffice(String name) throws IOException {
    ReadFiles read = read(name);
    assertThat(read.answers()).containsExactly("怎么退货|在订单里退。", "运费谁出|满 99 包邮。");
    assertThat(read.entries()).flatExtracting(Entry::similar).containsExactly("能退吗");
  }

  @Test
  void aDocumentOfLibreOffice() throws IOException {
    assertThat(read("libreoffice.docx").answers())
        .containsExactly(
            "退换货|首页",
            "怎么退货？|在[我的订单](<https://example.com/orders>)里选择退货，七天内有效。" + STEPS,
            FEES + "\n\n版权所有");
  }

  @Test
  void aDocumentOfPandoc() throws IOException {
    ReadFiles read = read("pandoc.docx");
    assertThat(read.documents.getFirst().title()).isEqualTo("售后手册");
    assertThat(read.answers())
        .containsExactly("怎么退货？|在[我的订单](<https://example.com/orders>)里选择退货。" + STEPS, FEES);
  }

  @Test
  void aPageThatWasSavedInABrowser() throws IOException {
    assertThat(read("chromium.html").answers())
        .containsExactly(
            "退换货|更新于 2026 年。",
            "怎么退货？|在[我的订单](<https://example.com/orders>)里选择退货，七天内有效。" + STEPS,
            FEES);
  }

  /** Its font says that it is as high as two lines. */
  @Test
  void linesOfAFontThatSaysItIsHighStayApart() throws IOException {
    ReadFiles read = ReadFiles.of(ReadFiles.resource("libreoffice-lines.pdf"));
    assertThat(read.answers())
        .contains(
            "常见故障|| 现象 | 原因 | 处理 |\n| --- | --- | --- |\n| 不通电 | 插头松 | 重新插好 |\n"
                + "| 漏水 | 密封圈老化 | 更换 |\n\nreset --all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.pdf", "chromium.pdf"})
  void whatWasPrintedAsPdf(String name) throws IOException {
    ReadFiles read = read(name);
    assertThat(read.documents.getFirst().title()).isEqualTo("退换货");
    assertThat(read.answers())
        .contains(
            "怎么退货？|在[我的订单](<https://example.com/orders>)里选择退货，七天内有效。\n\n1\\. 打开订单\n\n2\\. 选择退货");
    assertThat(read.answers().getLast()).contains("运费", "江浙沪 6 元");
  }
}
