package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer said is kept, followed to its end, and counted. */
class PageFeedbackTest {
  @AutoClose private static Desk desk;
  private static Browser browser;
  @TempDir private static Path folder;

  @BeforeAll
  static void open() throws IOException {
    desk = Desk.open(folder, Map.of("faq/a.md", "# 退货\n## 怎么退货？\n在订单里申请。\n"));
    browser = desk.browser();
  }

  @Test
  void fromReceivedToClosedAndCounted() throws IOException {
    desk.signAs("王芳");
    desk.visit("/desk/feedback");
    browser.click("#voice-add summary");
    browser.find("#voice-add [data-field=voiceCategory] input").sendKeys("价格");
    browser.find("#voice-add textarea").sendKeys("比别家贵");
    browser.click("#voice-add button[type=submit]");
    browser.await("kept", () -> browser.texts("[data-voice] .comment").contains("比别家贵"));
    assertThat(browser.text("[data-voice] .badge")).isEqualTo("收到");

    browser.click("[data-voice] [data-step=closed]");
    browser.await("refused", () -> browser.text("[data-voice] .outcome").contains("请写结果"));
    browser.click("[data-voice] [data-step=answered]");
    browser.await("answered", () -> browser.text("[data-voice] .badge").equals("已答复"));
    assertThat(browser.text("[data-voice] .facts")).contains("王芳");
    browser.run(
        "const way = document.querySelector('[data-voice] [data-field=voiceOutcome] select');"
            + " way.value = 'won'; way.dispatchEvent(new Event('change')); return true");
    browser.click("[data-voice] [data-step=closed]");
    browser.await("closed", () -> browser.text("[data-voice] .badge").equals("已关闭"));

    Path survey = folder.resolve("survey.csv");
    Files.writeString(survey, "编号,分类,评分\nA1,服务质量,5\nA2,服务质量,1\nA3,服务质量,九\n");
    browser.find("#voice-table").sendKeys(survey.toString());
    browser.await("brought", () -> browser.texts("[data-voice]").size() == 3);
    browser.await(
        "told", () -> browser.text("#customer-feedback > .outcome").startsWith("新增 2，已有 0，写错 1"));
    assertThat(browser.text("#service-figures tbody tr:first-child"))
        .contains("50%", "85%", "否", "1 / 2")
        .doesNotContain("把握");
    assertThat(browser.text("#service-figures tbody tr:last-child")).contains("100%", "是", "1 / 1");
  }
}
