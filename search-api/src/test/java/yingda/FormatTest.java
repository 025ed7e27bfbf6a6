package yingda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every source has the form that the formatter gives it. It runs here, as tests run on the JDK that
 * compiles: inside an older Maven the formatter would not know the language of today. The profile
 * {@code format} writes the form.
 */
class FormatTest {
  private static final boolean WRITE = Boolean.getBoolean("yingda.format");

  @Test
  void everySourceIsFormatted() {
    List<Path> sources = Docs.sources();
    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(sources.parallelStream().filter(source -> !isFormatted(source)))
        .as("not formatted; mend by: mvn -Pformat verify")
        .isEmpty();
  }

  private static boolean isFormatted(Path source) {
    try {
      String text = Files.readString(source, UTF_8);
      String formatted =
          new Formatter().formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
      if (WRITE && !formatted.equals(text)) {
        Files.writeString(source, formatted, UTF_8);
        return true;
      }
      return formatted.equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException(source + ": " + e.getMessage(), e);
    }
  }
}
