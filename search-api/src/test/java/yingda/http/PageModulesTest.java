package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingda.testing.SharedFiles;

/**
 * The scripts of the pages by themselves, without the service: each spec of {@code web/test} is a
 * test here. Jasmine runs them in the browser, as they are modules of it.
 */
class PageModulesTest {
  private static final Path TESTS = SharedFiles.root().resolve("search-api/web/test");

  @TestFactory
  Stream<DynamicTest> everySpecHolds() throws IOException {
    Browser browser = Browser.require();
    List<String> files = testFiles();
    JsonNode outcome = run(browser, files);
    List<JsonNode> specs = new ArrayList<>();
    outcome.get("specs").forEach(specs::add);
    Stream<DynamicTest> whole =
        Stream.of(
            dynamicTest("nothing failed outside of specs", () -> assertHolds(outcome)),
            dynamicTest(
                "every file has specs",
                () -> assertThat(filesOf(specs)).isNotEmpty().isEqualTo(files)));
    return Stream.concat(whole, specs.stream().map(PageModulesTest::test));
  }

  private static List<String> testFiles() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .toList();
    }
  }

  private static JsonNode run(Browser browser, List<String> files) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new PageFiles(TESTS));
    server.start();
    try {
      browser.show(
          "http://127.0.0.1:%d/test/index.html?%s"
              .formatted(
                  server.getAddress().getPort(),
                  files.stream().map("file="::concat).collect(Collectors.joining("&"))));
      browser.await(
          "the end of the specs",
          () -> Boolean.TRUE.equals(browser.run("return window.outcome?.isDone")));
      return new JsonMapper()
          .readTree(String.valueOf(browser.run("return JSON.stringify(window.outcome)")));
    } finally {
      browser.show("about:blank");
      server.stop(0);
    }
  }

  private static void assertHolds(JsonNode outcome) {
    assertThat(outcome.get("faults")).isEmpty();
  }

  private static List<String> filesOf(List<JsonNode> specs) {
    return specs.stream().map(spec -> spec.get("file").asString()).distinct().sorted().toList();
  }

  /** What was left out, as by {@code xit}, did not hold either. */
  private static DynamicTest test(JsonNode spec) {
    return dynamicTest(
        spec.get("name").asString(),
        () ->
            assertThat(spec.get("status").asString())
                .as(spec.get("messages").toString())
                .isEqualTo("passed"));
  }
}
