package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Markup;
import yingda.knowledge.KnowledgeBase;

class PageSafetyTest {
  private static final Map<String, String> HOSTILE =
      Map.of(
          "faq/hostile.md",
"""
# 标题 <script>hacked = 1</script> \u202e反

## 恶意文档 <img src=x onerror="hacked = 2"> \u202e怎么处理？ {#evil}

正文 \u202e反过来。<script>hacked = 3</script>
<img src="https://tracker.example/pixel.png" onerror="hacked = 4">
<svg onload="hacked = 5"><script>hacked = 6</script></svg>
<a href="javascript:hacked=7" id="go" onclick="hacked = 8">链接一</a>
<iframe src="https://tracker.example/" srcdoc="<script>parent.hacked = 9</script>"></iframe>
<style>body { background: url(https://tracker.example/style.png) }</style>
<form action="https://tracker.example/"><input autofocus onfocus="hacked = 10"></form>

{客户<img src=x onerror="hacked = 13">} {称呼} <img src="data:image/png;base64,iVBORw0KGgo=" width="999999" height="999999">

[链接二](javascript:hacked=11) ![图](https://tracker.example/picture.png)
""");

  private static final String INLINE =
      """
      const script = document.createElement('script');
      script.textContent = 'window.inline = 1';
      document.body.append(script);
      return window.inline ?? null;
      """;

  /** As if the service's own cleaning had failed: what authors write is what the page gets. */
  private static final Markup TRUSTING =
      new Markup() {
        @Override
        public String plain(String markdown) {
          return KnowledgeBase.markup().plain(markdown);
        }

        @Override
        public String html(String markdown) {
          return markdown;
        }

        @Override
        public String htmlToSend(String markdown) {
          return markdown;
        }
      };

  @Test
  void aHostileDocumentRunsAndFetchesNothing(@TempDir Path folder) throws IOException {
    try (Desk desk = Desk.open(folder, HOSTILE)) {
      readHostileDocument(desk.watched());
    }
  }

  @Test
  void nothingRunsOrIsFetchedEvenIfTheServiceCleanedNothing(@TempDir Path folder)
      throws IOException {
    try (Desk desk = Desk.open(folder, HOSTILE, TRUSTING)) {
      readHostileDocument(desk.watched());
    }
  }

  private static void readHostileDocument(Desk desk) {
    Browser browser = desk.browser();
    // The page of the test before would still ask its own service for news.
    browser.show("about:blank");
    assertThat(browser.requests()).isNotNull();

    desk.ask("恶意文档怎么处理 <img src=x onerror=hacked=12>");
    browser.find(".reply");
    assertHarmless(browser);
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    desk.visit("/documents/faq/hostile#evil");
    browser.find(".entry .answer");
    assertHarmless(browser);
    readAtTheDocumentationDesk(desk);

    assertThat(browser.requests())
        .isNotEmpty()
        // The browser's own fields for dates have a picture in them.
        .filteredOn(address -> !address.startsWith("data:image/svg+xml;base64,PHN2ZyB4bWxucz0i"))
        .allSatisfy(address -> assertThat(address).startsWith(desk.origin() + "/"));
  }

  /** The editor's own fields hold what was written; nothing of it may become part of the page. */
  private static void readAtTheDocumentationDesk(Desk desk) {
    Browser browser = desk.browser();
    desk.visit("/desk/edit/faq/hostile");
    assertThat(browser.run(INLINE)).as("an inline script").isNull();
    browser.find("#preview .answer");
    assertHarmless(browser, "#preview");
    for (String address :
        List.of("/desk/documents", "/desk/history/faq/hostile", "/desk/compare/faq/hostile")) {
      desk.visit(address);
      assertHarmless(
          browser, "#page h1, #page h2, #page .documents, #page .sides, #page .timeline");
    }
    desk.visit("/desk/asof/faq/hostile");
    assertHarmless(browser, "#document");
    desk.visit("/desk/reports");
    assertHarmless(browser, ".report");
  }

  private static void assertHarmless(Browser browser) {
    assertHarmless(browser, "#page");
  }

  private static void assertHarmless(Browser browser, String places) {
    assertThat(browser.run("return window.hacked")).isNull();
    assertThat(
            browser.run(
"""
return [...document.querySelectorAll('PLACES')].flatMap(place => [...place.querySelectorAll('*')])
  .filter(node => (node.matches('script, svg, img, iframe, style, form, input')
      && !node.closest('.hand-over, .variables, .reason, .filter'))
    || node.getAttributeNames().some(name => name.startsWith('on'))
    || node.protocol === 'javascript:')
  .map(node => node.outerHTML)
  .join()
"""
                    .replace("PLACES", places)))
        .isEqualTo("");
    assertThat(browser.run("return document.title + document.body.textContent"))
        .asString()
        .doesNotContain("\u202e");
  }

  @Test
  void everyPageForbidsWhatIsNotOurs(@TempDir Path folder) throws Exception {
    try (Desk desk = Desk.open(folder, HOSTILE);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String path :
          List.of(
              "/",
              "/agent/main.js",
              "/documents/faq/hostile",
              "/documents/a/b.md",
              "/desk",
              "/desk/import")) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.origin() + path)).build();
        HttpHeaders headers = client.send(request, BodyHandlers.discarding()).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
            .as(path)
            .hasValueSatisfying(
                policy ->
                    assertThat(policy).startsWith("default-src 'self'").doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      }
    }
  }
}
