package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Variables;

/** What is different for each customer is told, and never sent as it stands by a bot. */
class VariablesTest {
  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(
                Sample.EXCHANGE,
                Sample.faq("script/late", "包裹晚到怎么说？", "{客户称呼}您好，{订单号}会在{到货日期}前送到，{客户称呼}请放心。"),
                Sample.faq("faq/code", "模板怎么写？", "写成 `{name}` 或 {{ name }}，花括号里是英文。"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer reply(String query, String channel) {
    String json = "{\"query\": \"" + query + "\", \"channel\": \"" + channel + "\"}";
    return service.client().post("/v1/replies", json);
  }

  private static List<String> variables(Answer answer) {
    List<String> names = new ArrayList<>();
    answer.json().at("/replies/0/variables").forEach(name -> names.add(name.asString()));
    return names;
  }

  @Test
  void aBotHandsOverWhatAPersonMustFillIn() {
    Answer bot = reply("包裹晚到怎么说", "web");

    assertThat(bot.text("/decision")).isEqualTo("escalate");
    assertThat(bot.text("/replies/0/documentId")).isEqualTo("script/late");
    assertThat(variables(bot)).containsExactly("客户称呼", "订单号", "到货日期");
    assertThat(bot.text("/handover/summary"))
        .contains("知识库：有合适的回复，要由同事填好或确认后发送", "包裹晚到怎么说？")
        .doesNotContain("没有合适的答案");
  }

  @Test
  void anAgentIsToldWhatToFillIn() {
    Answer agent = reply("包裹晚到怎么说", "agent");

    assertThat(agent.text("/decision")).isEqualTo("answer");
    assertThat(variables(agent)).containsExactly("客户称呼", "订单号", "到货日期");
  }

  @Test
  void whatIsCompleteIsAnswered() {
    assertThat(reply("模板怎么写", "web").text("/decision")).isEqualTo("answer");
    assertThat(variables(reply("模板怎么写", "web"))).isEmpty();
  }

  @Test
  void thePageKnowsTheSameVariables() throws IOException {
    Pattern ofPage = ofPage();
    for (String text :
        List.of("{客户称呼}", "{客户A1}", "{a客户}", "{}", "{一二三四五六七八九十十一十二}", "{{客户}}", "{客 户}")) {
      assertThat(Variables.in(text))
          .as(text)
          .isEqualTo(ofPage.matcher(text).results().map(found -> found.group(1)).toList());
    }
  }

  private static Pattern ofPage() throws IOException {
    try (InputStream page =
        Objects.requireNonNull(
            VariablesTest.class.getResourceAsStream(
                "/yingda/http/web/agent/replies/variables.js"))) {
      String script = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      Matcher found = Pattern.compile("const VARIABLE = /(.+)/gu;").matcher(script);
      assertThat(found.find()).isTrue();
      return Pattern.compile(found.group(1));
    }
  }
}
