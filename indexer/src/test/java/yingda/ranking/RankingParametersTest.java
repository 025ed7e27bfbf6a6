package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.RejectedException;

class RankingParametersTest {
  record Inner(double halfLife, int most) {}

  record Outer(Inner inner, float part, Map<Feature, Double> weights) {}

  private static final String ALL =
      "# 注释\ninner.half-life = 0.5\ninner.most=3\npart=2\nweights.other-numbers=-0.2\n";

  @Test
  void everyComponentHasItsNumber() throws IOException {
    assertThat(read(ALL))
        .isEqualTo(new Outer(new Inner(0.5, 3), 2, Map.of(Feature.OTHER_NUMBERS, -0.2)));
  }

  /** A component that is not read, or a number that nobody asks for, would have thrown. */
  @Test
  void theShippedNumbersAreAllRead() throws IOException {
    TreeMap<String, Double> shipped = new TreeMap<>();
    shipped().forEach((key, value) -> shipped.put((String) key, Double.valueOf((String) value)));
    assertThat(shipped).hasSizeGreaterThan(80);
    RankingParameters read = RankingParameters.DEFAULT;
    assertThat(read.order().closely()).isEqualTo(15);
    assertThat(read.entry().halfLifeDays()).isEqualTo(365);
    assertThat(read.boost().heading()).isEqualTo(0.2f);
    assertThat(read.retrieval().tokensAtPosition()).isEqualTo(1.6);
    assertThat(read.calibration().sure()).isEqualTo(0.85);
    assertThat(read.weights()).hasSize(count(shipped, "weights."));
    assertThat(read.calibration().weights()).hasSize(count(shipped, "calibration.weights."));
    assertThat(read.calibration().besidePretrained())
        .hasSize(count(shipped, "calibration.beside-pretrained."));
  }

  /** So that a number left out of the shipped file is told by its name, whichever it is. */
  @Test
  void eachMissingNumberIsNamed() throws IOException {
    for (String key : shipped().stringPropertyNames()) {
      if (key.contains("weights.") || key.contains("beside-pretrained.")) {
        continue; // A feature without a number counts nothing.
      }
      StringBuilder others = new StringBuilder();
      shipped()
          .forEach(
              (name, value) -> others.append(name.equals(key) ? "" : name + "=" + value + "\n"));
      ParameterFile file = ParameterFile.of("ranking.properties", reader(others.toString()));
      assertThatThrownBy(() -> file.as(RankingParameters.class))
          .isInstanceOf(RejectedException.class)
          .hasMessage("ranking.properties: " + key + ": is missing, write a number for it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner.mots=3", "weights.mood=1", "other=1"})
  void anUnknownNumberIsRefused(String line) {
    assertThatThrownBy(() -> read(ALL + line + "\n"))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "numbers: "
                + line.substring(0, line.indexOf('='))
                + ": is not known, correct its name or take it out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner.most=3.5", "inner.most=", "part=half", "part=NaN", "part=1e999"})
  void whatIsNoNumberIsRefused(String line) {
    assertThatThrownBy(() -> read(ALL + line + "\n"))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("numbers: " + line.replace("=", ": is \"") + "\", write a ");
  }

  /** Each number says what it means right above it, or above its group. */
  @Test
  void eachGroupIsExplained() throws IOException {
    List<String> lines;
    try (InputStream in = open()) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        assertThat(lines.get(i - 1)).as("above %s", lines.get(i)).isNotBlank();
      }
    }
  }

  private static int count(Map<String, Double> numbers, String prefix) {
    return (int) numbers.keySet().stream().filter(key -> key.startsWith(prefix)).count();
  }

  private static Properties shipped() throws IOException {
    Properties numbers = new Properties();
    try (InputStream in = open()) {
      numbers.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return numbers;
  }

  private static InputStream open() {
    return Objects.requireNonNull(
        RankingParameters.class.getResourceAsStream("ranking.properties"));
  }

  private static Outer read(String text) throws IOException {
    return ParameterFile.of("numbers", reader(text)).as(Outer.class);
  }

  private static Reader reader(String text) {
    return new StringReader(text);
  }
}
