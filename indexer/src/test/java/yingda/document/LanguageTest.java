package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null|EN",
        "''|EN",
        "zh|ZH",
        "zh-CN|ZH",
        "zh-Hant-TW,en;q=0.5|ZH",
        "ZH-cn|ZH",
        "en-US,zh;q=0.9|EN",
        "de,zh;q=0.9,en;q=0.8|ZH",
        "de|EN",
        "*|EN",
        "zh;q=nonsense|EN",
        ";;;|EN"
      })
  void theFirstThatIsAcceptedAndKnownIsChosen(String accepted, Language chosen) {
    assertThat(Language.accepted(accepted)).isEqualTo(chosen);
  }

  @Test
  void aTerminalSaysItsLanguage() {
    assertThat(Language.ofTerminal(Map.of())).isEqualTo(Language.EN);
    assertThat(Language.ofTerminal(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ZH);
    assertThat(Language.ofTerminal(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")))
        .isEqualTo(Language.EN);
    assertThat(
            Language.ofTerminal(Map.of("LANG", "en_US.UTF-8", "LC_ALL", "", "LC_MESSAGES", "zh")))
        .isEqualTo(Language.ZH);
    assertThat(Language.ofTerminal(Map.of("LANG", "fr_FR"))).isEqualTo(Language.EN);
  }

  @Test
  void aRefusalIsSaidInEachLanguage() {
    RejectedException rejected =
        Refusal.invalid("unknown-audience").with("value", "外部").at("audience");
    assertThat(rejected)
        .hasMessage("audience: unknown audience \"外部\", expected public or internal");
    assertThat(rejected.text(Language.ZH)).isEqualTo("读者：没有“外部”这种读者，请写 public（公开）或 internal（仅内部）");
    assertThat(rejected.in(InputPlace.line("faq.csv", 12)).text(Language.ZH))
        .startsWith("faq.csv 第 12 行：读者：没有“外部”");
    assertThat(Refusal.invalid("empty").at("entries[2].question").text(Language.ZH))
        .isEqualTo("第 3 条的问题：是空的，请填写，或者去掉这个条目");
    assertThat(
            Refusal.invalid("unknown-kind")
                .with("value", "x")
                .with("known", List.of("faq", "case"))
                .at("x")
                .text(Language.ZH))
        .isEqualTo("x：没有“x”这种类型，可以写 faq、case");
    assertThat(
            Refusal.invalid("wrong-type")
                .with("expected", Term.of("one-of", List.of("a", "b")))
                .with("found", Term.of("list"))
                .alone()
                .text(Language.ZH))
        .isEqualTo("应当是 a、b 中的一个，现在是列表");
  }

  @Test
  void allThatIsWrongWithAnEntryIsSaidAtOnce() {
    RejectedException rejected =
        catchThrowableOfType(
            RejectedException.class,
            () -> new Entry("a", List.of("x\ny"), " ", List.of(""), List.of(), "\0", Map.of()));
    assertThat(rejected.all())
        .extracting(RejectedException::subject)
        .containsExactly("question", "path", "similar", "answer");
    assertThat(rejected.text(Language.ZH)).startsWith("问题：是空的").contains("；相似问：是空的");
  }
}
