package yingda.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.bench.FaqRows;
import yingda.bench.Figures;
import yingda.bench.Times;
import yingda.knowledge.KnowledgeBase;

/**
 * How long pages take over a large knowledge base, from the key or the address to what is painted:
 * {@code mvn -Ppagetimes verify}. No test by its name, so that it only runs when asked for.
 */
class PageTimes {
  private static final int ROWS = Integer.getInteger("yingda.rows", 100_000);
  private static final int ENTRIES = 2_000;
  private static final int VISITS = 10;
  private static final int QUESTIONS = 25;

  /** Asked before the first key: the service compiles what is used often, as it does in a shift. */
  private static final int WARMING = 1_500;

  /**
   * Runs before every page, and notes when what was waited for is on the screen: a task that was
   * queued before a frame runs after it.
   */
  private static final String WATCH =
      """
      const painted = (name) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window[name] = performance.now());
        port2.postMessage(null);
      });
      new MutationObserver((changes, observer) => {
        if (document.querySelector('#page:not([aria-busy]) > *')) {
          observer.disconnect();
          painted('shownAt');
        }
      }).observe(document, { subtree: true, childList: true, attributes: true });
      addEventListener('beforeinput', () => {
        window.suggestedAt = undefined;
        window.keyAt = performance.now();
      }, true);
      addEventListener('DOMContentLoaded', () => {
        const list = document.getElementById('suggestions');
        if (list) {
          new MutationObserver(() => painted('suggestedAt')).observe(list, { childList: true });
        }
      });
      """;

  /** Milliseconds from the key, or nothing where nothing was and nothing is suggested. */
  private static final String SUGGESTED =
      """
      const done = arguments[arguments.length - 1];
      const end = performance.now() + 2000;
      const look = () => {
        if (window.suggestedAt || performance.now() > end) {
          done(window.suggestedAt ? suggestedAt - keyAt : 0);
        } else {
          setTimeout(look, 20);
        }
      };
      look();
      """;

  /** All that the page was made of, as it came over the network or would have. */
  private static final String KILOBYTES =
      "return Math.round(performance.getEntries()"
          + ".reduce((sum, { encodedBodySize = 0 }) => sum + encodedBodySize, 0) / 1000)";

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    FaqRows.write(content.resolve("faq.csv"), ROWS);
    Files.createDirectories(content.resolve("manual"));
    Files.writeString(content.resolve("manual/large.md"), manual());
    desk = Desk.over(content, folder.resolve("data"), KnowledgeBase.markup());
    browser = desk.browser();
    Client client = desk.service().client();
    Random random = new Random(2);
    for (int i = 0; i < WARMING; i++) {
      String asked = FaqRows.asked(random, ROWS);
      Answer unused = client.get("/v1/suggest", "q", asked.substring(0, 1 + i % 8));
    }
    browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
  }

  private static String manual() {
    StringBuilder text = new StringBuilder("# 大手册\n\n");
    for (int i = 0; i < ENTRIES; i++) {
      text.append("## 第 ").append(i).append(" 节怎么做？ {#s").append(i).append("}\n\n");
      text.append("先看第 ").append(i).append(" 项，再**按顺序**操作。\n\n");
    }
    return text.toString();
  }

  @Test
  void fromTheKeyToThePaintedSuggestion() {
    Random random = new Random(1);
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      desk.visit("/");
      String question = FaqRows.asked(random, ROWS);
      for (int at = 0; at < Math.min(question.length(), 8); at++) {
        browser.press(question.substring(at, at + 1));
        Number millis = (Number) browser.runAsync(SUGGESTED);
        if (millis.doubleValue() > 0) {
          micros.add(Math.round(millis.doubleValue() * 1_000));
        }
      }
    }
    say("key to painted suggestion", micros);
  }

  @Test
  void fromTheAddressToThePaintedPage() {
    for (String path :
        List.of(
            "/?q=" + Desk.encoded("蓝牙耳机怎么退货"),
            "/?view=scripts",
            "/?view=changes",
            "/documents/manual/large",
            "/desk",
            "/desk?whose=team",
            "/desk/documents",
            "/desk/documents?owner=nobody",
            "/desk/reports",
            "/desk/edit/manual/large",
            "/desk/history/manual/large")) {
      List<Long> micros = new ArrayList<>();
      for (int i = 0; i < VISITS; i++) {
        desk.visit(path);
        browser.await("the paint", () -> browser.run("return window.shownAt") != null);
        Number millis = (Number) requireNonNull(browser.run("return window.shownAt"));
        micros.add(Math.round(millis.doubleValue() * 1_000));
      }
      say("open " + path + " (" + browser.run(KILOBYTES) + " kB)", micros);
    }
  }

  private static void say(String what, List<Long> micros) {
    Collections.sort(micros);
    Figures.say(what, new Times(micros));
  }
}
