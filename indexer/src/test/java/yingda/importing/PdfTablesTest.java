package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of PDF files, and what only looks like one. */
class PdfTablesTest {
  private static final String LONG = "七天内可以无理由退货，商品要完好，包装和赠品要齐全，发票一起寄";

  @TempDir private Path folder = Path.of("");

  private List<String> answers(HandmadePdf pdf) throws IOException {
    return ReadFiles.of(Files.write(folder.resolve("a.pdf"), pdf.bytes())).answers();
  }

  /** Cells at places in points from the left. */
  private static HandmadePdf row(HandmadePdf pdf, int top, Object... cells) {
    for (int i = 0; i < cells.length; i += 2) {
      pdf.cell(12, (Integer) cells[i], top, (String) cells[i + 1]);
    }
    return pdf;
  }

  private static HandmadePdf page() {
    return new HandmadePdf("UniGB-UCS2-H").line(15, "一、运费").line(12, LONG).line(12, "回。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice-table.pdf", "chromium-table.pdf"})
  void whatWasPrintedAsTable(String name) throws IOException {
    assertThat(ReadFiles.of(ReadFiles.resource(name)).answers())
        .containsExactly(
            """
            各地的运费|下单时按收货地址计算，满九十九元免运费，偏远地区除外，大件商品另外计算。

            | 地区 | 首重 | 续重 | 说明 |
            | --- | --- | --- | --- |
            | 江浙沪 | 6 元 | 2 元 | 次日送达 |
            | 华北、华南 | 8 元 | 3 元 | 两天送达 |
            | 新疆、西藏 | 18 元 | 12 元 | 七天送达 |

            以上价格含税。节假日顺延。\
            """,
            "怎么查物流？|在我的订单里点查看物流。\n\n也可以在短信里的链接查看，链接三十天内有效，过期以后请联系客服重新发送。");
  }

  @Test
  void aCellOfTwoLinesIsOne() throws IOException {
    HandmadePdf pdf = page();
    row(pdf, 600, 72, "地区", 200, "说明");
    row(pdf, 570, 72, "江浙沪", 200, "次日送达，");
    row(pdf, 555, 200, "节日除外");
    row(pdf, 525, 72, "新疆|西藏", 200, "七天送达");
    assertThat(answers(pdf))
        .singleElement()
        .asString()
        .endsWith("| 地区 | 说明 |\n| --- | --- |\n| 江浙沪 | 次日送达，节日除外 |\n| 新疆\\|西藏 | 七天送达 |");
  }

  @Test
  void aNameInTheMiddleOfItsColumnIsOfTheTable() throws IOException {
    HandmadePdf pdf = page();
    row(pdf, 600, 90, "后缀", 300, "含义");
    row(pdf, 578, 72, "甲", 180, "二进制");
    row(pdf, 556, 72, "甲乙丙", 180, "不区分大小写和重音，区分别的");
    row(pdf, 534, 72, "甲乙丙丁戊", 180, "较宽松");
    assertThat(answers(pdf))
        .singleElement()
        .asString()
        .contains("| 后缀 | 含义 |\n| --- | --- |\n| 甲 | 二进制 |\n", "| 甲乙丙丁戊 | 较宽松 |");
  }

  @Test
  void twoRowsAndContentsAndUnevenGapsAreNoTable() throws IOException {
    HandmadePdf few = page();
    row(few, 600, 72, "地区", 200, "说明");
    row(few, 580, 72, "江浙沪", 200, "次日送达");
    assertThat(answers(few)).noneMatch(answer -> answer.contains("| ---"));

    HandmadePdf contents = page();
    for (int i = 0; i < 5; i++) {
      row(contents, 600 - 20 * i, 72, "关于第" + i + "种商品", 400, "" + (3 + 2 * i));
    }
    assertThat(answers(contents)).noneMatch(answer -> answer.contains("| ---"));

    HandmadePdf uneven = page();
    row(uneven, 600, 72, "收货地址", 180, "在订单里改");
    row(uneven, 580, 72, "收货人", 205, "在订单里改");
    row(uneven, 560, 72, "电话号码", 171, "不能改了");
    row(uneven, 540, 72, "发票抬头也是", 230, "三天内改");
    assertThat(answers(uneven)).noneMatch(answer -> answer.contains("| ---"));
  }

  /** English lines with spaces that happen to stand below each other. */
  @Test
  void spacesBelowEachOtherAreNoTable() throws IOException {
    HandmadePdf pdf = page();
    for (int i = 0; i < 4; i++) {
      row(pdf, 600 - 18 * i, 72, "甲乙" + i, 110, "丙丁戊己庚辛壬癸子丑寅卯辰巳午未", 307, "申酉戌亥天地玄黄宇宙");
    }
    assertThat(answers(pdf)).noneMatch(answer -> answer.contains("| ---"));
  }

  @Test
  void aPageOfTwoColumnsIsNoTable() throws IOException {
    HandmadePdf pdf = page();
    for (int i = 0; i < 6; i++) {
      row(pdf, 600 - 20 * i, 72, "左边这一栏写的是退货的规定满满一行", 320, "右边这一栏写的是换货的规定满满一行");
    }
    assertThat(answers(pdf)).noneMatch(answer -> answer.contains("| ---"));
  }
}
