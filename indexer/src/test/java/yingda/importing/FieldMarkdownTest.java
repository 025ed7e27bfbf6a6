package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.markup.CommonMarkMarkup;
import yingda.testing.RawMarks;
import yingda.testing.SharedFiles;

/** Files as people wrote them, each with what was once sent wrongly. */
class FieldMarkdownTest {
  private final CommonMarkMarkup markup = new CommonMarkMarkup();

  private static List<Entry> entries(String name) throws IOException {
    Path path = SharedFiles.require("field/markdown/" + name + ".md");
    SourceFile file = new SourceFile(path, name + ".md", "faq/" + name);
    return new MarkdownReader(FolderEdition.NONE, HomeZone.ID)
        .read(file, TextFile.read(file))
        .entries();
  }

  private String plain(Entry entry) {
    return markup.plain(entry.answer());
  }

  @Test
  void aTableRowIsALine() throws IOException {
    List<Entry> entries = entries("table-empty-cells");

    assertThat(plain(entries.get(0)).lines())
        .containsExactly(
            "编号 | 位置 | 格口 | 电话",
            "1 | 东门 | 304 | 55550001",
            "2 | 西门 | 416 |",
            "4 | 食堂 | 160 |",
            "5 | 图书馆 | 719 | 55550005");
    assertThat(plain(entries.get(1)).lines()).hasSize(5);
  }

  @Test
  void emphasisLeavesNoMarks() throws IOException {
    for (Entry entry : entries("emphasis")) {
      assertThat(plain(entry)).doesNotContain("*");
      assertThat(markup.html(entry.answer())).contains("<strong>").doesNotContain("*");
    }
  }

  @Test
  void whatIsStruckOutIsNotSent() throws IOException {
    List<Entry> entries = entries("strike");

    assertThat(plain(entries.get(0))).isEqualTo("年费 199 元，七月一日起执行。");
    assertThat(plain(entries.get(1))).isEqualTo("- 二群：20002222");
  }

  @Test
  void aPictureWithoutWordsIsNoEntry() throws IOException {
    assertThat(entries("image-only"))
        .extracting(this::plain)
        .containsExactly("https://files.example.com/calendar.pdf");
  }

  @Test
  void aCalloutIsItsTitleAndWords() throws IOException {
    assertThat(plain(entries("admonition-mkdocs").getFirst()))
        .isEqualTo("长按复位键十秒。\n\n注意\n\n恢复后数据无法找回，请先看《备份说明》。\n\n保修不受影响。");
  }

  @Test
  void tabsAndVariablesLeaveNoMarks() throws IOException {
    Entry entry = entries("tabs-include").getFirst();

    assertThat(plain(entry))
        .isEqualTo(
            """
            Windows

            打开官网下载页，选 Windows 64 位。

            macOS

            在应用商店搜索产品名。

            当前版本 {product.release}。\
            """);
    assertThat(RawMarks.in(markup.html(entry.answer()))).isEmpty();
  }

  @Test
  void linesAreJoined() throws IOException {
    assertThat(plain(entries("hardwrap").getFirst())).doesNotContain("\n", " ");
  }

  @Test
  void headingsNeedNoSpace() throws IOException {
    assertThat(entries("headings-nospace"))
        .extracting(Entry::question)
        .containsExactly("怎么申请退款？", "退款多久到账？");
  }

  @Test
  void questionsInBoldAreEntries() throws IOException {
    List<Entry> entries = entries("qa-paragraphs");

    assertThat(entries).extracting(Entry::question).containsExactly("能不能货到付款？", "可以指定快递吗？");
    assertThat(entries).extracting(Entry::answer).containsExactly("支持，偏远地区除外。", "可以，下单时备注。");
  }
}
