package yingda.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      Map.ofEntries(
          Map.entry("welcome", "/"),
          Map.entry("answer", "/?q=" + Desk.encoded("怎么退货")),
          Map.entry("internal", "/?q=" + Desk.encoded("客户骂人怎么办")),
          Map.entry("clarify", "/?q=" + Desk.encoded("发票")),
          Map.entry("scripts", "/?view=scripts"),
          Map.entry("changes", "/?view=changes"),
          Map.entry("document", "/documents/manual/handbook/kpi"),
          Map.entry("entry", "/documents/manual/yingda/search#" + Desk.encoded("搜不到时怎么办")),
          Map.entry("unknown", "/documents/faq/nothing"),
          Map.entry("desk-edit", "/desk/edit/faq/returns"),
          Map.entry("desk-history", "/desk/history/faq/returns"),
          Map.entry("desk-compare", "/desk/compare/faq/returns"),
          Map.entry("desk-new", "/desk/new"),
          Map.entry("desk-documents", "/desk/documents"),
          Map.entry("desk-import", "/desk/import"),
          Map.entry("desk-tuning", "/desk/tuning"),
          Map.entry("desk", "/desk"));

  @AutoClose private static TicketSystem tickets;
  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path data, @TempDir Path edited) throws IOException {
    Path content = SharedFiles.root().resolve("content");
    DataDirectory directory = new DataDirectory(data);
    boolean unused = directory.lexicon().replaceBy(LexiconFolder.in(content));
    Files.createDirectories(PICTURES);
    tickets = TicketSystem.start();
    List<String> embedders = List.of(tickets.origin());
    RunningService service = RunningService.in(data, KnowledgeBase.markup(), embedders);
    desk = Desk.over(content, service);
    edit(content.resolve("faq/returns.md"), edited.resolve("faq/returns.md"));
    desk = Desk.over(edited, service);
    browser = desk.browser();
    tickets.show(desk);
  }

  /** So that there is a history to look at. */
  private static void edit(Path file, Path edited) throws IOException {
    String text = Files.readString(file).replace("签收次日起 7 天内", "签收次日起 10 天内");
    Files.createDirectories(edited.getParent());
    Files.writeString(edited, text);
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
          browser.await("all of the page", () -> !browser.shows("[aria-busy]"));
          browser.screenshot(PICTURES.resolve(name + kind));
        });
    takeSuggestions(PICTURES.resolve("suggestions" + kind));
    takeScript(PICTURES.resolve("script" + kind));
    takeHandOver(PICTURES.resolve("hand-over" + kind));
    takeEmbedded(PICTURES.resolve("embedded" + kind));
  }

  private static void takeSuggestions(Path picture) {
    desk.visit("/");
    browser.press("退");
    browser.find("#suggestions > li");
    browser.press(Keys.ARROW_DOWN);
    browser.screenshot(picture);
  }

  private static void takeScript(Path picture) {
    desk.visit("/?view=scripts");
    browser.click(".category summary");
    browser.find(".script .answer");
    browser.screenshot(picture);
  }

  private static void takeHandOver(Path picture) {
    desk.visit("/?q=" + Desk.encoded("量子力学"));
    browser.click("#hand-over");
    browser.find(".summary");
    browser.screenshot(picture);
  }

  private static void takeEmbedded(Path picture) {
    browser.show(tickets.origin() + "/");
    browser.enterFrame();
    browser.find(".reply .answer");
    browser.leaveFrame();
    browser.screenshot(picture);
  }
}
