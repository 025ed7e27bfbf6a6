package yingda.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The phrases that two rules look for.
 *
 * @param uncertain leave open whether an answer is right
 * @param stiff blame the customer or hide behind rules
 */
public record CheckWords(List<String> uncertain, List<String> stiff) {

  /** Those that come with the program. */
  public static CheckWords shipped() {
    return new CheckWords(lines("uncertain.txt"), lines("stiff.txt"));
  }

  private static List<String> lines(String name) {
    try (InputStream stream = CheckWords.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(CheckWords::isPhrase).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }

  private static boolean isPhrase(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
