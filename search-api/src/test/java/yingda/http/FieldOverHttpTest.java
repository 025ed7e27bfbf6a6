package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.json.Json;
import yingda.testing.RawMarks;
import yingda.testing.SharedFiles;

/** Files as people have them, sent to a service and asked for as programs do. */
class FieldOverHttpTest {
  private static final List<String> SECTIONS = List.of("规格参数", "保修政策", "使用说明");

  @TempDir private Path data;
  private RunningService service;
  private Client client;

  @BeforeEach
  void start() {
    service = RunningService.in(data);
    client = service.client();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void send(List<Map<String, String>> files) {
    Answer sent =
        client.post("/v1/imports", Json.write(Map.of("author", "王芳", "note", "试", "files", files)));
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    service.knowledge().catchUp();
  }

  private static Map<String, String> file(String path, Path from) throws IOException {
    return Map.of("path", path, "text", Files.readString(from));
  }

  private Answer reply(String question) {
    Answer answer =
        client.post("/v1/replies", Json.write(Map.of("query", question, "channel", "web")));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  /** Sixty pages whose sections are all called the same. */
  private List<String> sendPages() {
    List<String> titles = new ArrayList<>();
    List<Map<String, String>> files = new ArrayList<>();
    for (String thing : List.of("烤箱", "门锁", "耳机", "冰箱")) {
      for (String make :
          "松果 海棠 白鹭 青石 黑陶 金桂 紫藤 香樟 梧桐 胡杨 Ubuntu Mint Arch Nixon Slack".split(" ", -1)) {
        titles.add(make + thing);
        int number = titles.size();
        files.add(
            Map.of(
                "path",
                "manual/p" + number + ".md",
                "text",
                "# %s%s\n\n## 规格参数\n\n功率 %d 瓦。\n\n## 保修政策\n\n整机保修 %d 年。\n\n## 使用说明\n\n长按 %d 秒开机。\n"
                    .formatted(make, thing, number, number % 5 + 1, number % 4 + 2)));
      }
    }
    send(files);
    return titles;
  }

  @Test
  void ofSixtyPagesWithTheSameHeadingsTheNamedOneAnswers() {
    List<String> titles = sendPages();
    assertThat(titles).hasSize(60);
    for (int i = 0; i < titles.size(); i++) {
      String section = SECTIONS.get(i % SECTIONS.size());
      for (String question :
          List.of(titles.get(i) + section, titles.get(i) + "的" + section + "是什么")) {
        Answer answer = reply(question);
        assertThat(answer.text("/decision")).as(question).isEqualTo("answer");
        assertThat(answer.text("/replies/0/documentId"))
            .as(question)
            .isEqualTo("manual/p" + (i + 1));
        assertThat(answer.text("/replies/0/question")).as(question).isEqualTo(section);
      }
    }
    for (String section : SECTIONS) {
      Answer asked = reply(section);
      assertThat(asked.text("/decision")).as(section).isEqualTo("clarify");
      List<String> options = asked.texts("/clarify", "query");
      assertThat(options).hasSizeGreaterThan(1).allMatch(query -> query.endsWith(" " + section));
      assertThat(new HashSet<>(options)).hasSameSizeAs(options);
    }
  }

  @Test
  void everyRowIsFoundFirst() throws IOException {
    Path rows = SharedFiles.require("field/search");
    ImportOptions options = ImportOptions.of(new Signature("王芳", "试"));
    new Importer(service.knowledge().store(), options, ImportProgress.NONE)
        .run(List.of(SharedFiles.root().resolve("content")));
    send(
        List.of(
            file("faq.csv", rows.resolve("faq.csv")),
            file("codes.csv", rows.resolve("codes.csv"))));
    for (String line : Files.readAllLines(rows.resolve("questions.tsv"))) {
      String[] row = line.split("\t", -1);
      Answer answer = reply(row[0]);
      assertThat(answer.text("/replies/0/documentId")).as(row[0]).isEqualTo(row[1]);
      assertThat(RawMarks.in(answer.text("/replies/0/html"))).as(row[0]).isEmpty();
    }
    for (String open : Files.readAllLines(rows.resolve("subjectless.txt"))) {
      assertThat(open.isBlank() ? "" : reply(open).text("/decision"))
          .as(open)
          .isNotEqualTo("answer");
    }
  }

  @Test
  void noMarkIsLeftInReplySnippetOrHtml() throws IOException {
    Path folder = SharedFiles.require("field/markdown");
    List<Map<String, String>> files = new ArrayList<>();
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.sorted().toList()) {
        files.add(file("faq/" + page.getFileName(), page));
      }
    }
    send(files);
    int seen = 0;
    for (Map<String, String> sent : files) {
      String id = String.valueOf(sent.get("path")).replace(".md", "");
      for (JsonNode entry : client.get("/v1/documents/" + id).json().at("/document/entries")) {
        String question = entry.path("question").asString();
        for (JsonNode reply : reply(question).json().at("/replies")) {
          assertThat(RawMarks.in(reply.path("html").asString())).as(question).isEmpty();
          assertThat(RawMarks.in(escaped(reply.path("answer").asString()))).as(question).isEmpty();
          seen++;
        }
        for (JsonNode hit : client.get("/v1/search", "q", question).json().at("/hits")) {
          assertThat(RawMarks.in(escaped(hit.path("snippet").asString()))).as(question).isEmpty();
        }
      }
    }
    assertThat(seen).isGreaterThan(files.size());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
