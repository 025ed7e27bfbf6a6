package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page to read and try the routes. */
class PageDocsTest {
  private static final String READ = "#operations-documents-get_v1_documents_id";

  @Test
  void everyRouteIsShownAndCanBeTried(@TempDir Path folder) throws IOException {
    String text = "# 其他\n## 怎么充值？\n在钱包里充。\n";
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", text)).watched()) {
      Browser browser = desk.browser();
      browser.requests(); // those of tests before are none of ours
      desk.visit("/docs");
      browser.await("routes", () -> browser.shows(READ));
      assertThat(browser.texts(".opblock-summary-path"))
          .hasSameSizeAs(desk.service().endpoints().all());
      browser.click(READ + " .opblock-summary-control");
      browser.click(READ + " .try-out__btn");
      browser.find(READ + " tr[data-param-name=id] input").sendKeys("faq/other");
      browser.click(READ + " .execute");
      browser.await("an answer", () -> browser.shows(READ + " .live-responses-table .response"));
      assertThat(browser.text(READ + " .live-responses-table .response")).contains("200", "怎么充值？");
      assertThat(browser.requests())
          .contains(desk.origin() + "/docs")
          .allMatch(address -> address.startsWith(desk.origin()));
      assertThat(browser.faults()).isEmpty();
    }
  }

  @Test
  void itFitsANarrowScreen(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, Map.of("faq/other.md", "# 其他\n## 怎么充值？\n在钱包里充。\n"))) {
      Browser browser = desk.browser();
      browser.screen(360, 900);
      try {
        desk.visit("/docs");
        browser.await("routes", () -> browser.shows(READ));
        browser.click(READ + " .opblock-summary-control");
        assertThat(browser.shows(READ + " .try-out__btn")).isTrue();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
      } finally {
        browser.wholeScreen();
      }
    }
  }
}
