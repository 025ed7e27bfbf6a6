package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.document.Signature;

class PageDocumentTest {
  /** Long enough that its last section is far below the first screen. */
  private static final String MANUAL =
      """
      ---
      title: 净水器手册
      product: w5
      owner: 产品文档组
      tags: [净水器, 滤芯]
      effective: 2026-01-01
      expires: 2099-12-31
      ---
      # 净水器手册

      更换周期见[保修范围](../faq/warranty.md#filter)，步骤见[更换](#更换滤芯)。

      """
          + IntStream.range(0, 60)
              .mapToObj(number -> "## 第 " + number + " 节\n\n说明文字。\n\n")
              .collect(Collectors.joining())
          + """
          ## 维护

          ### 更换滤芯

          拧下旧滤芯，装上新的。
          """;

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "manual/water.md",
          MANUAL,
          "faq/warranty.md",
          """
          # 保修

          ## 保修多久？ {#term}

          一年。

          ## 滤芯保修吗？ {#filter}
          相似问：
          - 滤芯坏了能换吗

          耗材不保修。
          """,
          "faq/old.md",
          "# 旧活动\n\n## 旧活动怎么参加？\n\n已结束。\n");

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, DOCUMENTS);
    browser = desk.browser();
  }

  @Test
  void aReplyOpensItsDocumentAtTheEntry() {
    desk.ask("更换滤芯");
    browser.click(".reply[data-anchor=更换滤芯] .source");

    assertThat(browser.text("#document h1")).isEqualTo("净水器手册");
    browser.find(".entry[aria-current]");
    awaitInSight("更换滤芯");
    assertThat(browser.text("#contents [aria-current]")).isEqualTo("更换滤芯");
    assertThat(browser.text(".entry[aria-current] .path")).isEqualTo("维护");
  }

  @Test
  void aDocumentSaysWhatItIsAbout() {
    desk.visit("/documents/manual/water");

    assertThat(browser.texts("[data-fact] dd"))
        .contains("w5", "测试", "首次导入", "产品文档组", "净水器、滤芯", "2026-01-01", "2099-12-31");
    assertThat(browser.text("#document .badge")).isEqualTo("手册");
  }

  @Test
  void aLinkLeadsToAnEntryOfAnotherDocument() {
    desk.visit("/documents/manual/water");
    browser.click("#entries a[href*=warranty]");

    assertThat(browser.text("#document[data-document-id='faq/warranty'] .entry[aria-current] h2"))
        .isEqualTo("滤芯保修吗？");
    browser.click(".similar summary");
    assertThat(browser.text(".similar li")).isEqualTo("滤芯坏了能换吗");
  }

  @Test
  void aLinkInsideADocumentGoesThereAndBackComesBack() {
    desk.visit("/documents/manual/water");
    browser.click("#entries a[href*='#']:not([href*=warranty])");
    awaitInSight("更换滤芯");

    browser.back();
    browser.await("the first screen", () -> Boolean.TRUE.equals(browser.run("return scrollY < 9")));
  }

  @Test
  void aLinkToAHeadingWithoutATextLeadsToTheFirstEntryBelowIt() {
    desk.visit("/documents/manual/water#维护");

    assertThat(browser.attribute(".entry[aria-current]", "data-anchor")).isEqualTo("更换滤芯");
  }

  @Test
  void anUnknownEntryIsSaidAboveItsDocument() {
    desk.visit("/documents/faq/warranty#gone");

    assertThat(browser.text("#entry-missing")).contains("gone");
    assertThat(browser.texts(".entry h2")).hasSize(2);
  }

  @Test
  void anUnknownDocumentIsNoDeadEnd() {
    desk.visit("/documents/faq/nothing");

    assertThat(browser.text("#not-found")).contains("没有这份文档", "faq/nothing");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("query");
  }

  @Test
  void aRetiredDocumentSaysSo() {
    Edit retire = Edit.retire("faq/old", new Signature("测试", "活动结束"));
    assertThat(desk.knowledge().store().append(List.of(retire))).hasSize(1);
    desk.visit("/documents/faq/old");

    assertThat(browser.text("#document[data-state=retired] .notice")).startsWith("这份文档已下线");
  }

  private static void awaitInSight(String anchor) {
    browser.await(
        anchor + " in sight",
        () ->
            Boolean.TRUE.equals(
                browser.run(
                    "const place = document.getElementById('entry-"
                        + anchor
                        + "').getBoundingClientRect();"
                        + "return place.top >= 0 && place.bottom <= innerHeight;")));
  }
}
