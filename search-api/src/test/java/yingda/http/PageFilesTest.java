package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Browsers keep what pages are made of. */
class PageFilesTest {
  private static final String FETCHED =
      """
      return performance.getEntriesByType('resource')
        .filter(({ name, transferSize }) => /[.](m?js|css)$/.test(name) && transferSize > 0)
        .map(({ name }) => name)
      """;

  @Test
  void noFileOfAPageIsAskedForTwice(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      Browser browser = desk.browser();
      for (String page : List.of("/", "/desk", "/desk/reports")) {
        desk.visit(page);
        assertThat((List<?>) browser.run(FETCHED)).as(page).isNotEmpty();
        desk.visit(page);
        assertThat((List<?>) browser.run(FETCHED)).as(page).isEmpty();
      }
    }
  }
}
