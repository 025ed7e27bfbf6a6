package yingda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Refusal;
import yingda.document.RejectedException;

class SettingsTest {
  record Keys(@Nullable String title, @Nullable String versions, List<String> tags) {}

  private static Settings yaml(String text) {
    return Settings.yaml("a.md", 2, text);
  }

  private static Keys read(Settings settings) {
    return settings.as(Keys.class, settings.values());
  }

  private static Keys read(String text) {
    return read(yaml(text));
  }

  @Test
  void plainWordsAreTextsAsTheyAreWritten() {
    assertThat(read("title: 7.10\nversions: \"[2.0,3.0)\"\ntags: [404, true, 售后]\n"))
        .isEqualTo(new Keys("7.10", "[2.0,3.0)", List.of("404", "true", "售后")));
  }

  @Test
  void aTextWithoutKeysIsEmpty() {
    Keys empty = new Keys(null, null, List.of());
    assertThat(read("")).isEqualTo(empty);
    assertThat(read("# later\n")).isEqualTo(empty);
    assertThat(read("title:\ntags:\n")).isEqualTo(empty);
  }

  @Test
  void aKeyTheRecordDoesNotHaveIsNamed() {
    assertThatThrownBy(() -> read("title: 概览\nsummary: {a: [b]}\n"))
        .hasMessage(
            "a.md:3: summary: is unknown, expected one of title, versions, tags,"
                + " rename or remove it");
  }

  @Test
  void tomlIsReadAsTheSame() {
    Settings toml =
        Settings.toml(
            "a.md",
            2,
            """
            # Hugo
            title = "概览"
            "versions" = '[2.0,)'
            tags = [
              "a", 'b',
            ]
            """);
    assertThat(read(toml)).isEqualTo(new Keys("概览", "[2.0,)", List.of("a", "b")));
    assertThat(toml.placed(Refusal.invalid("empty-cell").at("versions")))
        .hasMessage("a.md:4: versions: is empty, write it or remove the row");
    assertThat(Settings.toml("a.md", 2, "day = 2026-12-31\nn = 7\nb = true\n").values())
        .isEqualTo(Map.of("day", "2026-12-31", "n", "7", "b", "true"));
    assertThatThrownBy(() -> Settings.toml("a.md", 2, "a = 1\ntitle = 概览\n"))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("a.md:3: is not well-formed TOML");
  }

  /** Bytes and not seconds: what is copied again and again shows in them, whatever runs beside. */
  @Test
  void aLongTextTakesNoMoreThanItsShare() {
    var unused = read("title: " + "字".repeat(100_000));
    long once = bytesFor("title: " + "字".repeat(1_000_000));
    long twice = bytesFor("title: " + "字".repeat(2_000_000));
    assertThat(twice).isLessThan(once * 5 / 2);
    long lines = bytesFor("a: b\n" + "# x\n".repeat(250_000));
    long moreLines = bytesFor("a: b\n" + "# x\n".repeat(500_000));
    assertThat(moreLines).isLessThan(lines * 5 / 2);
  }

  private static long bytesFor(String text) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    var unused = yaml(text).values();
    return threads.getCurrentThreadAllocatedBytes() - before;
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
    assertThatThrownBy(() -> read(text.replace(';', '\n')))
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
    Settings yaml = yaml("title: a\nversions: soon\n");
    assertThat(yaml.placed(Refusal.invalid("empty-cell").at("versions")))
        .hasMessage("a.md:3: versions: is empty, write it or remove the row");
    assertThat(yaml.placed(Refusal.invalid("empty-cell").at("owner")))
        .hasMessage("a.md:2: owner: is empty, write it or remove the row");
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> yaml("title: " + "[".repeat(1000)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("is nested deeper than 50 levels");
  }
}
