package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.json.Json;

/** Words are tried on the golden questions before they are used. */
class PageTuningTest {
  private static final String GOLDEN = "golden/faq.tsv";
  private static final String LAST = "#golden-table tbody tr:last-child";
  private static final String CONTENT =
      "# 其他\n## 骑手几点送到？ {#rider}\n晚上八点前。\n## 怎么充值？ {#pay}\n在钱包里充。\n";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/other.md", CONTENT));
    browser = desk.browser();
    replace(GOLDEN, "小哥几点送到\tfaq/other#rider\n怎么往里充钱\tfaq/other#pay\n");
  }

  private static void replace(String name, String text) {
    Client client = desk.service().client();
    String edit = Json.write(Map.of("author", "李雷", "note", "更新", "files", Map.of(name, text)));
    Seen seen = Seen.tag(client.get("/v1/tuning").header("ETag"));
    assertThat(client.putJson("/v1/tuning", edit, seen).status()).isEqualTo(200);
  }

  @BeforeEach
  void beginAnew() {
    desk.signAs("王芳");
    desk.visit("/desk/tuning");
  }

  @Test
  void wordsThatAreNotInUseAreSaid() throws IOException {
    Path words = desk.service().knowledge().directory().lexicon().path().resolve("words.txt");
    byte[] before = Files.exists(words) ? Files.readAllBytes(words) : new byte[0];
    Files.createDirectories(words.getParent());
    Files.writeString(words, "坏 词\n");
    try {
      browser.await(
          "the warning",
          () -> {
            desk.visit("/desk/tuning");
            return !browser.texts("#warning").isEmpty();
          });
      assertThat(browser.text("#warning")).contains("有的词没在用", "words.txt:1");
    } finally {
      Files.write(words, before);
    }
  }

  @Test
  void anEditIsTriedOnTheGoldenQuestionsAndThenApplied() {
    browser.click("[data-file='lexicon/synonyms.txt']");
    browser.find("#text").sendKeys("骑手 小哥");
    browser.click("#rehearse");
    browser.find("#rehearsal .figures");
    assertThat(browser.texts(".figures tbody tr:first-child td")).hasSize(3);
    assertThat(browser.text("#outcome")).isEqualTo("这是预览，还没有应用");
    assertThat(browser.text("[data-file='lexicon/synonyms.txt']")).endsWith("*");

    browser.click("#apply");
    browser.await("the remedy", () -> browser.text("#outcome").contains("修改说明"));
    browser.find("#note").sendKeys("骑手也叫小哥");
    browser.click("#apply");
    browser.await("the words", () -> browser.text("#outcome").contains("已应用"));
    Answer tuning = desk.service().client().get("/v1/tuning");
    assertThat(tuning.text("/files/lexicon~1synonyms.txt")).isEqualTo("骑手 小哥");
  }

  @Test
  void whatBreaksARuleIsNamedAndKept() {
    addQuestion("没有选条目");
    browser.click("#rehearse");
    browser.await("the line", () -> browser.text("#outcome").contains("golden/faq.tsv 第 3 行"));
    assertThat(browser.attribute("#outcome", "role")).isEqualTo("alert");
    assertThat(browser.attribute(LAST, "data-refused")).isEqualTo("第 3 行");
    browser.reload();
    browser.click("[data-file='" + GOLDEN + "']");
    assertThat(browser.value(LAST + " input")).isEqualTo("没有选条目");

    browser.click(LAST + " .danger");
    browser.click("[data-file='lexicon/synonyms.txt']");
    browser.find("#text").sendKeys(Keys.chord(Keys.CONTROL, "a"), "骑手 小哥\n孤单\n快递 物流");
    browser.click("#rehearse");
    browser.await("its line", () -> browser.text("#outcome").contains("synonyms.txt 第 2 行"));
    String selected =
        "const text = document.getElementById('text');"
            + "return text.value.slice(text.selectionStart, text.selectionEnd)";
    assertThat(browser.run(selected)).isEqualTo("孤单");
  }

  private static void addQuestion(String question) {
    browser.click("[data-file='" + GOLDEN + "']");
    browser.click("#golden-add");
    browser.find(LAST + " input").sendKeys(question);
  }

  private static String golden(String name) {
    Answer tuning = desk.service().client().get("/v1/tuning");
    return tuning.text("/files/golden~1" + name);
  }

  @Test
  void theEntryOfAGoldenQuestionIsFoundByItsWords() {
    addQuestion("零钱怎么充");
    browser.click(LAST + " .add-answer");
    browser.find(LAST + " .find-entry").sendKeys(Keys.chord(Keys.CONTROL, "a"), "充值");
    browser.click(LAST + " [data-entry='faq/other#pay']");
    assertThat(browser.text(LAST + " .answers .tag")).startsWith("faq/other#pay");
    browser.find("#note").sendKeys("多一个问法");
    browser.click("#apply");
    browser.await("the question", () -> browser.text("#outcome").contains("已应用"));
    assertThat(golden("faq.tsv")).endsWith("零钱怎么充\tfaq/other#pay\n");
    browser.click(LAST + " .danger");
    browser.click("#apply");
    browser.await("no question", () -> !golden("faq.tsv").contains("零钱怎么充"));
  }

  @Test
  void aQuestionWithoutAnAnswerSaysWhy() {
    browser.click("[data-file='golden/no-answer.tsv']");
    browser.click("#golden-add");
    browser.find(LAST + " input").sendKeys("今天天气怎么样");
    browser.click(LAST + " select");
    browser.press("无关", Keys.ENTER);
    browser.find("#note").sendKeys("无关的问法");
    browser.click("#apply");
    browser.await("the question", () -> browser.text("#outcome").contains("已应用"));
    assertThat(golden("no-answer.tsv")).isEqualTo("今天天气怎么样\tood\n");
  }

  /** Where it was asked, without a way to the table; a second time changes nothing. */
  @Test
  void aQuestionThatWasAskedBecomesAGoldenOne() {
    desk.ask("怎么充值");
    browser.click(".reply .make-golden");
    browser.await("it", () -> browser.text(".golden-add .outcome").contains("已加为标准问题"));
    assertThat(golden("faq.tsv")).contains("怎么充值\tfaq/other#pay\n");
    browser.click(".reply .make-golden");
    browser.await("no other", () -> browser.text(".golden-add .outcome").contains("已经是标准问题"));
    desk.visit("/desk/edit/faq/other");
    browser.find("#try").sendKeys("骑手到了没", Keys.ENTER);
    browser.find("#tried .make-golden").sendKeys(Keys.ENTER);
    browser.await("it", () -> browser.text("#tried .outcome").contains("已加为标准问题"));
    assertThat(golden("faq.tsv")).contains("骑手到了没\tfaq/other#rider\n");
  }

  @Test
  void whoWasSlowerLosesNothing() {
    browser.click("[data-file='lexicon/uncertain.txt']");
    browser.find("#text").sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "\n充值在哪");
    replace("lexicon/words.txt", "骑手\n");
    browser.find("#note").sendKeys("多一句");
    browser.click("#apply");
    browser.await("who was faster", () -> browser.text("#outcome").contains("别人刚应用了别的文件"));
    assertThat(browser.value("#text")).contains("充值在哪");
    browser.click("#apply");
    browser.await("mine", () -> browser.text("#outcome").contains("已应用"));
    Answer tuning = desk.service().client().get("/v1/tuning");
    assertThat(tuning.text("/files/lexicon~1words.txt")).isEqualTo("骑手\n");
    assertThat(tuning.text("/files/lexicon~1uncertain.txt")).contains("充值在哪");
  }

  @Test
  void whoWasSlowerInTheSameFileSeesBothTextsAlsoTheNextDay() {
    browser.click("[data-file='lexicon/stiff.txt']");
    browser.find("#text").sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "\n这是规定");
    replace("lexicon/stiff.txt", "没办法\n");
    browser.reload();
    assertThat(browser.text("#overtaken")).contains("别人已经应用");
    browser.click("#overtaken summary");
    assertThat(browser.text("#overtaken pre")).isEqualTo("没办法");
    browser.find("#note").sendKeys("多一句");
    browser.click("#apply");
    browser.await("the choice", () -> browser.text("#outcome").contains("决定留哪一份"));
    browser.click("#drop");
    browser.click("#drop");
    browser.await("theirs", () -> !browser.shows("#overtaken"));
    assertThat(browser.value("#text")).isEqualTo("没办法\n");
  }
}
