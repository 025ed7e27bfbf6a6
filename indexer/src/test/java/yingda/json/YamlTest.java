package yingda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.RejectedException;

class YamlTest {
  record Keys(@Nullable String title, @Nullable String versions, List<String> tags) {}

  private static Yaml yaml(String text) {
    return Yaml.of("a.md", 2, text);
  }

  @Test
  void plainWordsAreTextsAsTheyAreWritten() {
    assertThat(
            yaml("title: 7.10\nversions: \"[2.0,3.0)\"\ntags: [404, true, 售后]\n").read(Keys.class))
        .isEqualTo(new Keys("7.10", "[2.0,3.0)", List.of("404", "true", "售后")));
  }

  @Test
  void aTextWithoutKeysIsEmpty() {
    Keys empty = new Keys(null, null, List.of());
    assertThat(yaml("").read(Keys.class)).isEqualTo(empty);
    assertThat(yaml("# later\n").read(Keys.class)).isEqualTo(empty);
    assertThat(yaml("title:\ntags:\n").read(Keys.class)).isEqualTo(empty);
  }

  @Test
  void keysOfOtherProgramsCanBePassedOver() {
    Yaml yaml = yaml("title: 概览\nsummary: {a: [b]}\n");
    assertThat(yaml.readKnown(Keys.class).title()).isEqualTo("概览");
    assertThatThrownBy(() -> yaml.read(Keys.class))
        .hasMessage(
            "a.md:3: summary: is unknown, expected one of title, versions, tags,"
                + " rename or remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: a;tags:;- b;- [c]| a.md:5: tags[1]: expected a text in quotes, found a list",
        "title: a;tags: b| a.md:3: tags: expected a list, found a text",
        "title: a;title: b| a.md:3: has the key \"title\" twice, remove one",
        "- a| a.md:2: front matter: expected an object, found a list",
        "title: a;---;title: b| a.md:2: front matter: goes on behind its end, remove what follows",
        "title: &x a;versions: *x| a.md:3: has a YAML alias,"
            + " write the value out or quote a text that begins with *",
        "title: a;tags: [*x]| a.md:3: has a YAML alias,"
            + " write the value out or quote a text that begins with *",
      })
  void whatBreaksARuleIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> yaml(text.replace(';', '\n')).read(Keys.class))
        .isInstanceOf(RejectedException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: a;\tb: c| a.md:3: is not well-formed YAML",
        "title: 'a| a.md:2: is not well-formed YAML",
        "title: a;tags: [b;versions: c| a.md:4: is not well-formed YAML",
        "title: a;versions: b: c| a.md:3: is not well-formed YAML",
        "title: a;versions: @b| a.md:3: is not well-formed YAML",
        "title: a\u0007b| a.md:2: is not well-formed",
      })
  void whatIsNoYamlIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> yaml(text.replace(';', '\n')))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("snakeyaml");
  }

  @Test
  void aRuleBrokenLaterIsPlacedToo() {
    Yaml yaml = yaml("title: a\nversions: soon\n");
    assertThat(yaml.placed(RejectedException.invalid("versions", "is no range")))
        .hasMessage("a.md:3: versions: is no range");
    assertThat(yaml.placed(RejectedException.invalid("owner", "is missing")))
        .hasMessage("a.md:2: owner: is missing");
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> yaml("title: " + "[".repeat(1000)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("is nested deeper than 50 levels");
  }
}
