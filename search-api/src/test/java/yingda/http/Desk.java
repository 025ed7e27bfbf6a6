package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import yingda.document.Edit;
import yingda.document.Markup;
import yingda.document.Outcome;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.knowledge.KnowledgeBase;

/** The web desk over documents of a test: a real service on a free port, seen in the browser. */
record Desk(Browser browser, RunningService service) implements AutoCloseable {
  /**
   * @param folder an empty one
   * @param documents Markdown by file name
   */
  static Desk open(Path folder, Map<String, String> documents) throws IOException {
    return open(folder, documents, KnowledgeBase.markup());
  }

  /**
   * @param markup how the service renders answers
   */
  static Desk open(Path folder, Map<String, String> documents, Markup markup) throws IOException {
    Path content = folder.resolve("content");
    for (Map.Entry<String, String> document : documents.entrySet()) {
      Path file = content.resolve(document.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, document.getValue());
    }
    return over(content, folder.resolve("data"), markup);
  }

  /** The desk over a folder of content files. */
  static Desk over(Path content, Path data, Markup markup) {
    return over(content, RunningService.in(data, markup, List.of()));
  }

  /** The desk of a service that has a folder of content files imported first. */
  static Desk over(Path content, RunningService service) {
    Browser browser = Browser.require();
    KnowledgeBase knowledge = service.knowledge();
    ImportOptions options = ImportOptions.of(new Signature("测试", "首次导入"));
    Importer importer = new Importer(knowledge.store(), options, ImportProgress.NONE);
    assertThat(importer.run(List.of(content)).rejections()).isEmpty();
    knowledge.catchUp();
    return new Desk(browser, service);
  }

  /** The same in the browser that keeps which addresses are asked for. */
  Desk watched() {
    return new Desk(Browser.watched(), service);
  }

  KnowledgeBase knowledge() {
    return service.knowledge();
  }

  String origin() {
    return "http://127.0.0.1:" + service.port();
  }

  /** Makes edits as somebody elsewhere would, until they can be found; gives what came of them. */
  List<Outcome> append(Edit... edits) {
    List<Outcome> outcomes = knowledge().store().append(List.of(edits));
    knowledge().catchUp();
    return outcomes;
  }

  /** Opens the page at a path of this desk. */
  void visit(String path) {
    browser.open(origin() + path);
  }

  /** Opens the editor where there is no document yet, and begins one there. */
  void begin(String id) {
    visit("/desk/edit/" + id);
    browser.click("#begin-here");
    browser.find("#editor");
  }

  /** Lets the browser forget what it kept for this desk, and signs what is written from now on. */
  void signAs(String author) {
    visit("/desk");
    Object unused =
        browser.run("localStorage.clear(); localStorage['yingda.desk.author'] = '" + author + "'");
  }

  /** Opens the first page and asks there. */
  void ask(String question) {
    visit("/");
    browser.press(question, Keys.ENTER);
    browser.awaitPage();
  }

  /** A text as a part of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The next test gets the browser as this one did. */
  @Override
  public void close() {
    browser.wholeScreen();
    service.close();
  }
}
