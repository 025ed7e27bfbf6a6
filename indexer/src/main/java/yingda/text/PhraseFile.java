package yingda.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Phrases that come with the program, one a line; {@code #} begins a comment.
 *
 * @param name of the file, which stands beside a class
 */
public record PhraseFile(String name, String text) {
  /** The one of a name beside a class. */
  public static PhraseFile beside(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
      return new PhraseFile(name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }

  /** What stands in it. */
  public List<String> phrases() {
    return text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
