package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.usage.GapMark;
import yingda.usage.GapState;

/** A writer goes from what nothing answers to an answer, and closes what is answered. */
class PageGapsTest {
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data) {
    RunningService service =
        RunningService.understanding(data).holding(Sample.RETURNS, Sample.INVOICE, Sample.FREIGHT);
    service.knowledge().completeMeaning();
    browser = Browser.require();
    desk = new Desk(browser, service);
  }

  private static void ask(String... questions) {
    for (String question : questions) {
      Answer answer =
          desk.service().client().post("/v1/replies", "{\"query\": \"" + question + "\"}");
      assertThat(answer.text("/decision")).as(question).isNotEqualTo("answer");
    }
  }

  @Test
  void aGapIsTriedAtTheNearestEntryIgnoredOrClosed() {
    ask("支持花呗吗", "火星上天气怎么样", "火星上天气怎么样");
    Answer reported =
        desk.service()
            .client()
            .post("/v1/gaps", "{\"question\": \"纸质发票能寄给我吗\", \"context\": [\"我要开票\"]}");
    assertThat(reported.status()).isEqualTo(201);
    desk.signAs("王芳");
    desk.visit("/desk/gaps");
    browser.find(".gap-groups .title");
    assertThat(browser.texts(".gap-groups .title"))
        .containsExactly("纸质发票能寄给我吗", "火星上天气怎么样", "支持花呗吗");

    assertThat(browser.texts(".said-before")).containsExactly("客户在这之前说：我要开票");

    browser.click(".gap-groups > li .gap-nearest");
    assertThat(browser.text(".nearest > ul > li a")).isEqualTo("怎么开电子发票？");
    browser.click(".nearest .try-similar");
    browser.find(".nearest .take");
    assertThat(browser.text(".nearest .outcome")).contains("1 个问法里有 1 个会由这一条回答", "标准问题的答案都不变");

    browser.wholeScreen();
    browser.click(".gap-groups > li:nth-child(2) .gap-ignore");
    browser.find(".ignore input").sendKeys("与业务无关", Keys.ENTER);
    browser.await("one less", () -> browser.texts(".gap-groups .title").size() == 2);
    assertThat(desk.knowledge().usage().gapsBehind(0, 9))
        .extracting(gap -> gap.reason())
        .contains("与业务无关");

    desk.service().holding(Sample.faq("faq/pay", Sample.entry("能用花呗吗？", List.of("支持花呗吗"), "可以。")));
    browser.click("#recheck");
    browser.await("one less", () -> browser.texts(".gap-groups .title").size() == 1);
    assertThat(browser.text("#gaps > .outcome")).isEqualTo("收起了 1 个：支持花呗吗 → faq/pay");
    desk.visit("/desk/history/faq/pay");
    assertThat(browser.text("#earned")).isEqualTo("补上了 1 个缺口，客户此前问过 1 次，转人工 0 次；补上以后答了 0 次");

    desk.visit("/desk/gaps");
    browser.click(".gap-nearest");
    browser.click(".nearest .try-similar");
    browser.click(".nearest .take");
    browser.await("the editor", () -> browser.address().contains("/desk/edit/faq/invoice"));
    assertThat(browser.value(".entry-form [data-field=similarLines] textarea"))
        .contains("纸质发票能寄给我吗");
    long id = reported.number("/gap/id");
    assertThat(
            desk.knowledge()
                .usage()
                .mark(id, new GapMark(GapState.DONE, null, null), Instant.now())
                .id())
        .isEqualTo(id);
  }
}
