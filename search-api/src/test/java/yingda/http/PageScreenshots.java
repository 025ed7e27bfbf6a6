package yingda.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import yingda.content.LexiconFolder;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.SharedFiles;

/**
 * Pictures of every page over the shipped content, to be looked at: {@code mvn -Pscreenshots
 * verify} writes them to {@code search-api/target/screenshots}. No test by its name, so that it
 * only runs when asked for.
 */
class PageScreenshots {
  private static final Path PICTURES = Path.of("target", "screenshots");

  /** What each picture shows, by its name. */
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "welcome", "/",
          "answer", "/?q=" + Desk.encoded("怎么退货"),
          "internal", "/?q=" + Desk.encoded("客户骂人怎么办"),
          "clarify", "/?q=" + Desk.encoded("发票"),
          "escalate", "/?q=" + Desk.encoded("量子力学"),
          "document", "/documents/manual/handbook/kpi",
          "entry", "/documents/manual/yingda/search#" + Desk.encoded("搜不到时怎么办"),
          "unknown", "/documents/faq/nothing");

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data) throws IOException {
    Path content = SharedFiles.root().resolve("content");
    DataDirectory directory = new DataDirectory(data);
    boolean unused = directory.lexicon().replaceBy(LexiconFolder.in(content));
    Files.createDirectories(PICTURES);
    desk = Desk.over(content, data, KnowledgeBase.markup());
    browser = desk.browser();
  }

  @AfterAll
  static void asBefore() {
    browser.wholeScreen();
  }

  @ParameterizedTest
  @CsvSource({"1440, 900, light", "1440, 900, dark", "360, 740, light", "360, 740, dark"})
  void takeAll(int width, int height, String scheme) {
    browser.screen(width, height);
    browser.scheme(scheme);
    String kind = "-" + width + "-" + scheme + ".png";
    ADDRESSES.forEach(
        (name, address) -> {
          desk.visit(address);
          browser.screenshot(PICTURES.resolve(name + kind));
        });
    desk.visit("/");
    browser.press("退");
    browser.find("#suggestions > li");
    browser.press(Keys.ARROW_DOWN);
    browser.screenshot(PICTURES.resolve("suggestions" + kind));
  }
}
