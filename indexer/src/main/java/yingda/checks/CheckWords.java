package yingda.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The phrases that two rules look for.
 *
 * @param uncertain leave open whether an answer is right
 * @param stiff blame the customer or hide behind rules
 */
public record CheckWords(List<String> uncertain, List<String> stiff) {
  private static final String UNCERTAIN = "uncertain.txt";
  private static final String STIFF = "stiff.txt";

  public CheckWords {
    uncertain = List.copyOf(uncertain);
    stiff = List.copyOf(stiff);
  }

  /** Those that come with the program. */
  public static CheckWords shipped() {
    return new CheckWords(phrases(text(UNCERTAIN)), phrases(text(STIFF)));
  }

  /** The same with other phrases where there are some, even if that is none. */
  public CheckWords with(Optional<List<String>> otherUncertain, Optional<List<String>> otherStiff) {
    return new CheckWords(otherUncertain.orElse(uncertain), otherStiff.orElse(stiff));
  }

  /** The files they come in, as texts by name: a phrase a line, {@code #} begins a comment. */
  public static SortedMap<String, String> shippedFiles() {
    SortedMap<String, String> files = new TreeMap<>();
    List.of(UNCERTAIN, STIFF).forEach(name -> files.put(name, text(name)));
    return files;
  }

  private static List<String> phrases(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String text(String name) {
    try (InputStream stream = CheckWords.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }
}
