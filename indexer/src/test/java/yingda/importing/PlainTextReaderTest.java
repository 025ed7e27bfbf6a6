package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Entry;
import yingda.testing.SharedFiles;

class PlainTextReaderTest {
  @TempDir private Path folder = Path.of("");

  private ReadFiles read(String text) throws IOException {
    return ReadFiles.of(
        Files.writeString(folder.resolve("a.txt"), text, Charset.forName("GB18030")));
  }

  @Test
  void numberedLinesAreHeadings() throws IOException {
    ReadFiles read =
        read(
            """
            售后手册

            第一章 退货
            一、退货条件
            七天内，商品完好。
            二、退货步骤
            1. 打开“我的订单”。
            2. 选择退货。
            （一）特殊商品
            生鲜不退 *一律*。
            第二章 换货
            1.1 何时换货
            收货 15 天内。
            """);

    assertThat(read.documents.getFirst().title()).isEqualTo("售后手册");
    assertThat(read.entries())
        .extracting(Entry::path, Entry::question, Entry::answer)
        .containsExactly(
            tuple(List.of("第一章 退货"), "一、退货条件", "七天内，商品完好。"),
            tuple(List.of("第一章 退货"), "二、退货步骤", "1. 打开“我的订单”。\n2. 选择退货。"),
            tuple(List.of("第一章 退货", "二、退货步骤"), "（一）特殊商品", "生鲜不退 \\*一律\\*。"),
            tuple(List.of("第二章 换货"), "1.1 何时换货", "收货 15 天内。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "、"})
  void aNumberIsAHeadingWhereSectionsAreBelow(String dot) throws IOException {
    String text =
        """
        1# 安装前的准备
        请先准备螺丝刀。
        1.1 开箱检查
        检查有没有下面这些东西，都要齐全。
        1# 说明书
        2# 电源线
        2# 安装步骤
        2.1 固定支架
        拧紧。
        3# 保养
        3 天擦一次。
        第三章 故障
        3.1 不亮
        换灯。
        """
            .replace("#", dot);
    for (String one : List.of(text, text.replace("\n", "\n\n"))) {
      ReadFiles read = read(one);

      assertThat(read.entries())
          .extracting(Entry::path, Entry::question)
          .containsExactly(
              tuple(List.of(), "1# 安装前的准备".replace("#", dot)),
              tuple(List.of("1# 安装前的准备".replace("#", dot)), "1.1 开箱检查"),
              tuple(List.of("2# 安装步骤".replace("#", dot)), "2.1 固定支架"),
              tuple(List.of(), "3# 保养".replace("#", dot)),
              tuple(List.of("第三章 故障"), "3.1 不亮"));
      assertThat(read.entries().get(1).answer()).contains("说明书", "电源线").doesNotContain("安装步骤");
    }
  }

  @Test
  void aChapterIsAtTheTopWheneverItComes() throws IOException {
    assertThat(read("手册\n2.1 固定\n拧紧。\n2.2 通电\n按下。\n第三章 故障\n重启。\n3.1 不亮\n换灯。\n").entries())
        .extracting(Entry::path, Entry::question)
        .containsExactly(
            tuple(List.of(), "2.1 固定"),
            tuple(List.of(), "2.2 通电"),
            tuple(List.of(), "第三章 故障"),
            tuple(List.of("第三章 故障"), "3.1 不亮"));
  }

  @Test
  void itemsWithNothingBelowAreText() throws IOException {
    assertThat(
            read("差旅\n第二章 交通\n一、火车\n（一）二等座可以报销。\n（二）商务座\n二、飞机\n提前订票。\n第三章 住宿\n每晚 500 元。\n")
                .answers())
        .containsExactly("一、火车|（一）二等座可以报销。\n\n（二）商务座", "二、飞机|提前订票。", "第三章 住宿|每晚 500 元。");
  }

  @Test
  void aLineThatBreaksOffInsideASentenceGoesOn() throws IOException {
    assertThat(read("问：能开专票吗？\n答：可以，需要税号、\n开户行和地址。\n").answers())
        .containsExactly("能开专票吗？|可以，需要税号、开户行和地址。");
  }

  @Test
  void questionsWithAnswersAreEntries() throws IOException {
    assertThat(read("问：怎么退货？\n答：在“我的订单”里退。\n\n问：运费谁出？\n答：满 99 元包邮。\n").answers())
        .containsExactly("怎么退货？|在“我的订单”里退。", "运费谁出？|满 99 元包邮。");
    assertThat(read("常见问题\n1、怎么退货？\n在“我的订单”里退。\n2、运费谁出？\n满 99 元包邮。\n").answers())
        .containsExactly("怎么退货？|在“我的订单”里退。", "运费谁出？|满 99 元包邮。");
  }

  @Test
  void whoMaySeeItStandsInItsHead() throws IOException {
    ReadFiles read = read("---\n受众: 内部\n---\n一、甲\n乙\u200B丙\n");
    assertThat(read.documents.getFirst().scope().audience().word()).isEqualTo("internal");
    assertThat(read.answers()).containsExactly("一、甲|乙丙");
    assertThat(read.remarks).containsExactly("faq/a.txt 第 5 行：去掉了 1 个看不见的字符，第一个是 U+200B");
  }

  @ParameterizedTest
  @CsvSource({
    "000_b787b22207d7bd3e,客服/售前客服的工作职责有哪些,11,一、核心岗位职责清单明确罗列",
    "001_a300de7988bd44d9,客户服务中心的职责及主要工作,5,客户服务中心的职责及主要工作",
    "002_1905d59664c87678,客服團隊崗位職責及要求,8,客服團隊崗位職責及要求",
    "003_e4bf650d12d917e0,淘寶售前客服個人工作總結(合集),21,第一篇:淘寶售前客服個人工作總結",
    "004_16b4332dbb866b10,客戶咨詢服務職責解析與工作流程梳理,36,一、總述部分"
  })
  void documentsFromSitesComeInClean(String name, String title, int entries, String first)
      throws IOException {
    Path file = SharedFiles.require("corpora/service-documents").resolve(name + ".txt");

    ReadFiles read = ReadFiles.of(file);

    assertThat(read.rejections).isEmpty();
    assertThat(read.documents.getFirst().title()).isEqualTo(title);
    assertThat(read.entries().getFirst().question()).isEqualTo(first);
    assertThat(read.entries()).hasSize(entries);
    Pattern dirt =
        Pattern.compile(
            "[\u200B\uFEFF\uE000-\uF8FF]|\\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\\)|第\\d頁|提交評論"
                + "|[下載载]本文[檔档]|\\.{6}|本站所有|網小編");
    assertThat(read.answers()).noneMatch(answer -> dirt.matcher(answer).find());
  }

  @Test
  void textsForProgramsAreNoDocuments() throws IOException {
    for (String name :
        List.of("lexicon/words.txt", "requirements.txt", "LICENSE.txt", "faq/a.txt")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "问：怎么退货？\n答：在“我的订单”里退。\n");
    }
    assertThat(SourceTree.of(folder).files()).extracting(SourceFile::id).containsExactly("faq/a");
  }
}
