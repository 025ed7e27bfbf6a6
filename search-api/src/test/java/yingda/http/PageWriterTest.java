package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Signature;

/**
 * What a writer meets beside the editor: her quarter, conflicts, wrong addresses, an empty start.
 */
class PageWriterTest {
  private static final String ID = "faq/refund";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    String row = "编号,问题,答案,分类\nfaq/courier,可以指定快递公司吗？,可以指定顺丰和京东。,配送\n";
    desk = Desk.open(folder, Map.of("faq.csv", row));
    browser = desk.browser();
  }

  @BeforeEach
  void sign() {
    desk.signAs("王芳");
  }

  private static void put(String answer, String author, String... similar) {
    Entry entry =
        new Entry("when", List.of(), "退款多久到账？", List.of(similar), List.of(), answer, Map.of());
    Document document = Document.of(ID, Kind.FAQ, "退款", List.of(entry));
    var unused = desk.append(Edit.put(document, new Signature(author, "改时间")));
  }

  private static void write(String selector, String text) {
    browser.find(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  private static Entry newest() {
    return desk.knowledge().store().newest(ID).orElseThrow().document().entries().getFirst();
  }

  @Test
  void aConflictMarksWhatDiffersAndCanKeepBoth() {
    put("三天内到账。周末顺延。", "李雷", "几天到账");
    desk.visit("/desk/edit/" + ID);
    String mine = "五天内到账。周末顺延。";
    write(".answer-text", mine);
    write("[data-field=similarLines] textarea", "几天到账\n钱呢");
    put("四天内到账。周末顺延。", "李雷", "几天到账", "多久退");
    browser.find("#note").sendKeys("五天", Keys.ENTER);
    browser.find("#conflict");
    assertThat(browser.texts(".conflict h2"))
        .containsExactly("退款多久到账？ · 相似问（每行一个）", "退款多久到账？ · 答案（Markdown）");
    browser.await(
        "marks", () -> browser.texts(".conflict[data-field=answer] .mine ins").contains("五"));
    assertThat(browser.texts(".conflict[data-field=answer] .theirs del")).containsExactly("四");
    browser.find(".conflict[data-field=similar] .both button").sendKeys(Keys.ENTER);
    browser.find(".conflict[data-field=answer] .both button").sendKeys(Keys.ENTER);
    assertThat(browser.find(".conflict[data-field=answer] .both button").getCssValue("font-weight"))
        .as("what was chosen is told apart")
        .isEqualTo("600");
    browser.find("#merged:enabled").sendKeys(Keys.ENTER);
    assertThat(browser.value(".answer-text")).isEqualTo("四天内到账。周末顺延。\n\n" + mine);
    browser.find("#note").sendKeys(Keys.chord(Keys.CONTROL, "a"), "合并", Keys.ENTER);
    browser.await("publication", () -> newest().answer().contains("五天"));
    assertThat(newest().similar()).containsExactly("几天到账", "多久退", "钱呢");
  }

  @Test
  void theWorkListShowsTheWritersQuarter() {
    put("一天内到账。", "赵敏");
    put("两天内到账。", "赵敏");
    desk.signAs("赵敏");
    desk.visit("/desk");
    assertThat(browser.text("#quarter")).contains("赵敏").contains("1 / 2");
    browser.click("#quarter a");
    browser.await("her record", () -> browser.address().contains("/v1/reports/record"));
    assertThat(browser.text("tbody")).contains("赵敏").doesNotContain("测试");
    assertThat(browser.text("body")).contains("北京时间").contains("无负责人");
  }

  @Test
  void theRecordOfAnAuthorIsReadFromTheReports() {
    put("三天内到账！", "赵敏");
    desk.visit("/desk/reports");
    write(".record [name=author]", "赵敏");
    browser.find(".record button[value=html]").sendKeys(Keys.ENTER);
    browser.await("the record", () -> browser.address().contains("/v1/reports/record"));
    assertThat(browser.texts("tbody tr")).isNotEmpty().allMatch(row -> row.contains("赵敏"));
    desk.visit("/desk/reports");
    browser.find(".record button[value=html]").sendKeys(Keys.ENTER);
    browser.await("everybody's", () -> browser.text("tbody").contains("测试"));
  }

  @Test
  void aWrongAddressLeadsBack() {
    for (String path :
        List.of("/desk/x", "/nothing/at/all", "/pictures/none.png", "/favicon.gif")) {
      desk.visit(path);
      assertThat(browser.text("#page h1")).isEqualTo("没有这个页面");
      assertThat(browser.texts("#page a")).contains("回到客服桌面", "回到文档工作台");
    }
    Answer asked = desk.service().client().get("/desk/x");
    assertThat(asked.status()).isEqualTo(404);
    assertThat(asked.text("/detail")).contains("nothing at this address");
  }

  @Test
  void anAddressThatCannotBeReadLeadsBackToo() {
    for (String path : List.of("/desk/%zz", "/%", "/desk/edit/faq%00x")) {
      desk.visit(path);
      assertThat(browser.text("#page h1")).contains("the address is no UTF-8 text");
      assertThat(browser.texts("#page a")).contains("回到客服桌面", "回到文档工作台");
    }
  }

  @Test
  void anEmptyKnowledgeBaseSaysHowToBegin(@TempDir Path data) {
    try (RunningService empty = RunningService.in(data)) {
      for (String path : List.of("/", "/desk", "/desk/documents", "/?q=x")) {
        browser.open("http://127.0.0.1:" + empty.port() + path);
        assertThat(browser.text("#begin")).contains("导入文件").contains("写第一篇");
      }
    }
    desk.visit("/");
    assertThat(browser.shows("#begin")).isFalse();
  }

  @Test
  void theSourceOfATableRowReadsFromTheCategoryDown() {
    desk.ask("可以指定快递公司吗");
    assertThat(browser.text(".source")).isEqualTo("配送 › 可以指定快递公司吗？");
  }
}
