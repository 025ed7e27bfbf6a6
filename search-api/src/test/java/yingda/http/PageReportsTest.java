package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.Signature;

/** What was asked, as pictures and tables. */
class PageReportsTest {
  private static final int MANY = 40;

  private static final String CUT_OFF =
      """
      return [...document.querySelectorAll('.report, .report .table, .report canvas')]
        .filter(node => node.scrollWidth > node.clientWidth + 1
          || node.getBoundingClientRect().right > innerWidth)
        .map(node => node.outerHTML.slice(0, 200))
      """;

  /** Whether the picture has a dot in the colour of the page for what was added. */
  private static final String PAINTED =
      """
      const canvas = document.querySelector('[data-report=reportUpdates] canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const colour = getComputedStyle(document.documentElement).getPropertyValue('--high');
      const [red, green, blue] = colour.match(/\\w\\w/g).map((part) => parseInt(part, 16));
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) {
          return true;
        }
      }
      return false;
      """;

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String reset =
        "---\nproduct: x100\nowner: 售后组\nreview: P1D\n---\n# 重置\n## 怎么重置？ {#reset}\n长按。\n";
    StringBuilder many = new StringBuilder("编号,问题,答案\n");
    for (int i = 0; i < MANY; i++) {
      many.append("many/").append(i).append(",第 ").append(i).append(" 个怎么办？,照做。\n");
    }
    desk =
        Desk.open(
            folder,
            Map.of(
                "faq/other.md",
                "# 其他\n## 怎么充值？ {#pay}\n在钱包里充。\n",
                "faq/reset.md",
                reset,
                "many.csv",
                many.toString()));
    LocalDate day = LocalDate.of(2020, 1, 1);
    ProductVersion version = ProductVersion.of("version", "2.0");
    Release release = new Release("x100", version, day, new Signature("王芳", "发布"));
    desk.knowledge().store().announce(release);
    browser = desk.browser();
    desk.ask("怎么充值");
    browser.press(Keys.ARROW_DOWN, "e");
    browser.find(".verdict[data-verdict=edited][aria-pressed=true]");
    desk.ask("鼠标垫能印标志吗");
    browser.find("#escalation");
  }

  @Test
  void whatWasAskedIsAddedUpAndFits() {
    browser.screen(360, 740);
    desk.visit("/desk/reports");

    assertThat(browser.title()).isEqualTo("报表 · 文档工作台 · 应答");
    assertThat(browser.texts("[data-report=reportDecisions] .legend li"))
        .containsExactly("直接回答 1（50.0%）", "请客户选 0（0.0%）", "转人工 1（50.0%）");
    assertThat(browser.attribute("[data-report=reportDecisions] canvas", "aria-label"))
        .contains("直接回答 50.0%");
    assertThat(browser.texts("[data-report=reportLabels] tbody tr")).containsExactly("业务/支付 1 0");
    assertThat(browser.text("[data-label=how_to]")).contains("怎么办", "1（50.0%）");
    assertThat(browser.text("[data-label=neutral]")).contains("平和", "2（100.0%）");
    assertThat(browser.text("[data-verdict=edited]")).contains("改过再发", "1（100.0%）");
    assertThat(browser.texts("[data-report=reportTimes] dd")).hasSize(3);
    assertThat(browser.text("[data-report=reportQuestions]")).contains("怎么充值", "鼠标垫能印标志吗");
    assertThat(browser.text("[data-report=reportEntries]")).contains("faq/other#pay");
    assertThat(browser.text("[data-report=taskGaps]")).contains("鼠标垫能印标志吗");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void howDocumentsAreKeptStandsAgainstTheDemand() {
    desk.visit("/desk/reports");

    assertThat(browser.texts("[data-report=reportUpdates] .legend li"))
        .containsExactly("新增 42（100.0%）", "修改 0（0.0%）", "确认无误 0（0.0%）", "下架 0（0.0%）");
    assertThat(browser.text("[data-report=reportUpdates] .facts")).contains("至少更新或确认 2 次");
    assertThat(browser.texts("[data-report=reportOwners] tbody tr"))
        .contains("售后组 1 1 0 1 0 0", "无负责人 41 41 0 41 0 0");
    assertThat(browser.text("[data-report=reportQuarters] tbody tr"))
        .matches("\\d{4}Q\\d 42 42 0 0 0 1");
    assertThat(browser.text("[data-report=reportRelease]")).contains("x100 2 ", "新增 1");
    desk.visit("/desk");
    assertThat(browser.text("[data-task=reviews]")).contains("重置", "售后组", "到期");
  }

  @Test
  void picturesHaveTheColoursOfThePageAndTheirNumbersStandInATable() {
    desk.visit("/desk/reports");
    browser.await("the colours by day", () -> painted());
    browser.scheme("dark");
    browser.await("the colours by night", () -> painted());
    browser.scheme("light");
    browser.await("the colours by day again", () -> painted());

    browser.click("[data-report=reportUpdates] summary");
    assertThat(browser.texts("[data-report=reportUpdates] tbody tr"))
        .hasSizeBetween(13, 14)
        .contains("1 0 0 0 0");
  }

  private static boolean painted() {
    return Boolean.TRUE.equals(browser.run(PAINTED));
  }

  @Test
  void noListIsLoadedWhole() {
    desk.visit("/desk/reports");
    assertThat(browser.texts("[data-report=reportBelow] tbody tr")).hasSize(20);
    browser.click("[data-report=reportBelow] .more");
    browser.await(
        "a second page", () -> browser.texts("[data-report=reportBelow] tbody tr").size() == 40);
    browser.click("[data-report=reportBelow] .more");
    browser.await("the last page", () -> !browser.shows("[data-report=reportBelow] .more"));
    assertThat(browser.texts("[data-report=reportBelow] tbody tr")).hasSize(42);
  }

  @Test
  void printedNothingIsCutOffAndTheHeaderIsLeftOut() {
    desk.visit("/desk/reports");
    browser.paper(true);
    assertThat(browser.shows("#desk-top")).isFalse();
    assertThat(browser.shows("#reports button")).isFalse();
    assertThat(browser.run(CUT_OFF)).isEqualTo(List.of());
    browser.paper(false);
  }

  @Test
  void aTimeWithoutQuestionsSaysSo() {
    desk.visit("/desk/reports?from=2020-01-01&to=2020-02-01&by=day");
    assertThat(browser.text("[data-report=reportDecisions] .none")).isEqualTo("这段时间没有数据");
  }

  @Test
  void aTimeThatEndsBeforeItBeginsIsMendedWhereItStands() {
    desk.visit("/desk/reports?from=2026-03-01&to=2026-01-01");
    assertThat(browser.text("#reports #refused")).contains("开始日期：不在结束日期之前");
    assertThat(browser.value("#reports [name=from]")).isEqualTo("2026-03-01");
    assertThat(browser.value("#reports [name=to]")).isEqualTo("2026-01-01");
    assertThat(browser.shows("#reports [type=submit]")).isTrue();
  }

  @Test
  void aWrongTimeIsRefusedWithARemedy() {
    Client client = desk.service().client();
    assertThat(client.get("/v1/reports/usage", "from", "soon").text("/detail")).contains("no day");
    assertThat(client.get("/v1/reports/usage", "by", "year").text("/detail")).contains("by");
    assertThat(client.get("/v1/reports/usage", "from", "2027-01-01", "to", "2026-01-01").status())
        .isEqualTo(400);
    assertThat(client.get("/v1/reports/usage", "from", "1970-01-01").text("/detail"))
        .contains("steps");
  }
}
