package yingda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What documents call a class is one: of ours, or one that our sources import. */
class NamesInDocsTest {
  private static final String DECLARED = "\\b(?:class|record|enum|interface) (\\w++)";
  private static final String IMPORTED = "^import .*?(\\w++);$";

  /** A capital, and a small letter somewhere: no constant, no method of HTTP. */
  private static final String CLASS = "(?:[a-z.]+\\.)?([A-Z]\\w*[a-z]\\w*)";

  @Test
  void everyClassThatIsNamedIsThere() throws IOException {
    Set<String> known = new HashSet<>();
    List<String> named = new ArrayList<>();
    for (Path source : Docs.sources()) {
      String text = Files.readString(source);
      known.addAll(Docs.all(DECLARED, text));
      known.addAll(Docs.all(IMPORTED, text));
      if (source.endsWith("package-info.java")) {
        named.addAll(Docs.all("\\{@code\\s+" + CLASS + "}", text));
      }
    }
    for (String file : List.of("ARCHITECTURE.md", "CONTRIBUTING.md")) {
      named.addAll(Docs.all("`" + CLASS + "`", Docs.text(file)));
    }
    assertThat(named).hasSizeGreaterThan(100).isSubsetOf(known);
  }
}
