package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused is data with a text, in the language of whoever asks. */
class ProblemTest {
  /** Three words in a row: names of fields and values may stay. */
  static final String ENGLISH = "(?s).*[a-z]+ [a-z]+,? [a-z]+.*";

  /** What is refused before its headers are read, so that nobody knows its language. */
  private static final Set<String> UNREAD = Set.of("address-too-long", "malformed-request");

  @AutoClose private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "yingda.http.BadAddresses#queries",
    "yingda.http.BadAddresses#parameters",
    "yingda.http.BadAddresses#ids",
    "yingda.http.BadBodies#malformed",
    "yingda.http.BadBodies#questions",
    "yingda.http.BadBodies#documents",
    "yingda.http.BadBodies#others"
  })
  void whatIsRefusedIsSaidInChineseToWhomAsksSo(BadRequest bad) throws IOException {
    Answer answer = bad.request().with("Accept-Language", "zh-CN,en;q=0.5").send(service.port());
    if (UNREAD.contains(answer.text("/code"))) {
      return;
    }
    assertThat(answer.header("Content-Language")).isEqualTo("zh");
    assertThat(answer.text("/code")).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(answer.text("/detail")).doesNotMatch(ENGLISH).doesNotContain("{", "null");
    assertThat(answer.texts("/errors", "detail")).allMatch(text -> !text.matches(ENGLISH));
  }

  @Test
  void withoutALanguageItIsEnglish() throws IOException {
    Answer answer = RawRequest.get("/v1/search?q=a&limit=0").send(service.port());
    assertThat(answer.header("Content-Language")).isEqualTo("en");
    assertThat(answer.text("/code")).isEqualTo("out-of-range");
    assertThat(answer.text("/params/value")).isEqualTo("0");
    assertThat(answer.number("/params/most")).isPositive();
    assertThat(answer.text("/errors/0/field")).isEqualTo("limit");
    assertThat(answer.text("/errors/0/code")).isEqualTo("out-of-range");
    assertThat(answer.text("/detail")).isEqualTo("limit: " + answer.text("/errors/0/message"));
  }

  @Test
  void allFieldsOfADocumentThatAreWrongAreToldAtOnce() throws IOException {
    String body =
        """
        {"author": " ", "note": "x", "document": {"title": "一\\n二", "owner": "",
          "effective": "2026-02-01T00:00:00Z", "expires": "2026-01-01T00:00:00Z",
          "versions": "新", "tags": [""],
          "entries": [{"question": "好的？", "answer": "是"},
            {"question": " ", "answer": "是", "similar": ["", "行"]},
            {"question": "也行？", "answer": "\\u0000"}]}}
        """;
    Answer answer =
        RawRequest.json("PUT", "/v1/documents/faq/bad", body)
            .with("If-Match", "*")
            .with("Accept-Language", "zh")
            .send(service.port());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.texts("/errors", "field"))
        .containsExactly(
            "title",
            "tags",
            "versions",
            "expires",
            "owner",
            "entries[1].question",
            "entries[1].similar",
            "entries[2].answer",
            "author");
    assertThat(answer.text("/code")).isEqualTo(answer.text("/errors/0/code"));
    assertThat(answer.text("/detail")).contains("标题：里面有换行", "；第 2 条的问题：是空的", "；第 3 条的答案：");
  }

  @Test
  void whatIsNoFieldOrOfAnotherTypeIsToldAtOnceToo() throws IOException {
    String body =
        "{\"note\":1,\"state\":\"gone\",\"document\":{\"tittle\":\"x\",\"tags\":\"a\",\"entries\":[{\"answer\":1}]}}";
    Answer answer =
        RawRequest.json("PUT", "/v1/documents/faq/new", body)
            .with("If-None-Match", "*")
            .send(service.port());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.texts("/errors", "field"))
        .contains(
            "note",
            "state",
            "document.tittle",
            "document.tags",
            "document.entries[0].question",
            "document.entries[0].answer");
  }

  @Test
  void aMisspeltFieldIsNamedBesideTheOneThatIsMissing() throws IOException {
    Answer answer = RawRequest.json("POST", "/v1/replies", "{\"qury\":\"x\"}").send(service.port());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.texts("/errors", "field")).containsExactlyInAnyOrder("query", "qury");
    assertThat(answer.text("/detail")).contains("qury", "query");
  }

  @Test
  void allFieldsOfAQuestionThatAreWrongAreToldAtOnce() throws IOException {
    String body =
        "{\"query\": \" \", \"context\": [\"好\", \""
            + "长".repeat(2_001)
            + "\"],"
            + " \"version\": \"新\", \"limit\": 0, \"queryId\": \"1\"}";
    Answer answer = RawRequest.json("POST", "/v1/replies", body).send(service.port());
    assertThat(answer.texts("/errors", "field"))
        .containsExactly("query", "context[1]", "version", "limit", "queryId");
  }

  @Test
  void allParametersThatAreWrongAreToldAtOnce() throws IOException {
    Answer answer =
        RawRequest.get("/v1/search?q=a&pages=1&limit=1&limit=2&sort=up").send(service.port());
    assertThat(answer.texts("/errors", "field"))
        .containsExactlyInAnyOrder("pages", "limit", "sort");
    assertThat(answer.texts("/errors", "code"))
        .containsOnly("unknown-parameter", "duplicate-parameter");
  }

  @Test
  void whatAnImportLeavesOutHasItsPlaceAsData() throws IOException {
    String files =
        """
        {"author": "王芳", "note": "试", "dryRun": true, "files": [
          {"path": "faq/a:b.csv", "text": "问题,答案,受众\\n怎么办？,照做,\\n怎么做？,照做,代理商\\n"},
          {"path": "faq/c.md", "text": "---\\nowner: a\\nowner: b\\n---\\n# A\\n## B？\\nC\\n"},
          {"path": "faq/d.exe", "text": ""}]}
        """;
    Answer answer =
        RawRequest.json("POST", "/v1/imports", files)
            .with("Accept-Language", "zh")
            .send(service.port());
    assertThat(answer.body().lines().filter(line -> line.contains("\"rejected\":{")))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .contains("\"file\":\"faq/a:b.csv\"", "\"line\":3", "\"field\":\"受众\"")
                    .contains(
                        "\"code\":\"unknown-audience-word\"", "\"params\":{\"value\":\"代理商\"}")
                    .contains("\"reason\":\"受众：没有“代理商”这种读者"),
            line -> assertThat(line).contains("\"file\":\"faq/c.md\"", "\"line\":3", "写了两次"),
            line ->
                assertThat(line)
                    .contains("\"file\":\"faq/d.exe\"", "\"code\":\"not-importable-or-picture\"")
                    .doesNotContain("\"line\""));
  }

  @Test
  void aWarningSpeaksTheLanguageToo() throws IOException {
    RawRequest request = RawRequest.get("/v1/search?q=a&product=none");
    assertThat(request.send(service.port()).text("/warnings/0/message"))
        .contains("nothing is known about");
    Answer answer = request.with("Accept-Language", "zh").send(service.port());
    assertThat(answer.text("/warnings/0/code")).isNotBlank();
    assertThat(answer.text("/warnings/0/message")).contains("没有");
  }

  @Test
  void whatKeepsTheWordsFromUseIsSaidInTheLanguageToo() throws IOException {
    Path words = service.knowledge().directory().lexicon().path().resolve("words.txt");
    Files.createDirectories(words.getParent());
    Files.writeString(words, "坏 词\n");
    try {
      RawRequest request = RawRequest.get("/health/ready");
      assertThat(request.send(service.port()).text("/warning")).contains("is no word");
      Answer answer = request.with("Accept-Language", "zh").send(service.port());
      assertThat(answer.text("/warning")).contains("words.txt 第 1 行：", "坏 词").doesNotMatch(ENGLISH);
    } finally {
      Files.delete(words);
    }
  }
}
