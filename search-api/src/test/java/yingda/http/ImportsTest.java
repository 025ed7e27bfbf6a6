package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.OfficeFiles.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingda.document.Publishers;
import yingda.importing.SourceFormat;
import yingda.json.Json;
import yingda.testing.OfficeFiles;

/** Files in and files out over HTTP. */
class ImportsTest {
  private static final String PAGE = "# 甲\n## 乙？\n丙\n";

  private static final String TABLE =
      """
      编号,问题,答案
      faq/gift,礼品卡怎么用？,付款时选择礼品卡。
      faq/empty,,没有问题的一行
      faq/sample,怎么要样品？,联系销售登记。
      """;

  @TempDir private Path folder;
  private RunningService service;

  @BeforeEach
  void start() {
    service = RunningService.in(folder.resolve("data")).holding(Sample.RETURNS);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static Map<String, String> text(String path, String text) {
    return Map.of("path", path, "text", text);
  }

  private static Map<String, String> table(String path) {
    byte[] bytes = TABLE.getBytes(Charset.forName("GB18030"));
    return Map.of("path", path, "base64", Base64.getEncoder().encodeToString(bytes));
  }

  private static String wish(String option, boolean value, List<Map<String, String>> files) {
    return Json.write(Map.of("author", "王芳", "note", "补充", option, value, "files", files));
  }

  private List<JsonNode> imported(boolean dryRun, List<Map<String, String>> files) {
    Answer answer = service.client().post("/v1/imports", wish("dryRun", dryRun, files));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonMapper mapper = new JsonMapper();
    return answer.body().lines().map(mapper::readTree).toList();
  }

  private static List<String> texts(List<JsonNode> lines, String field) {
    return lines.stream()
        .filter(line -> line.has(field))
        .map(l -> l.get(field).toString())
        .toList();
  }

  @Test
  void whatComesOfEachDocumentIsToldBeforeAnythingIsWritten() {
    List<Map<String, String>> files = List.of(table("faq/gifts.csv"), text("manual/a.md", PAGE));

    List<JsonNode> preview = imported(true, files);
    assertThat(texts(preview, "document"))
        .containsExactlyInAnyOrder(
            "{\"id\":\"faq/gift\",\"title\":\"礼品卡怎么用？\",\"change\":\"added\",\"revision\":1}",
            "{\"id\":\"faq/sample\",\"title\":\"怎么要样品？\",\"change\":\"added\",\"revision\":1}",
            "{\"id\":\"manual/a\",\"title\":\"甲\",\"change\":\"added\",\"revision\":1}");
    assertThat(texts(preview, "file"))
        .containsExactlyInAnyOrder(
            "{\"file\":\"faq/gifts.csv\",\"kinds\":[\"faq\"],\"documents\":2,\"entries\":2,"
                + "\"headings\":[\"礼品卡怎么用？\",\"怎么要样品？\"]}",
            "{\"file\":\"manual/a.md\",\"title\":\"甲\",\"kinds\":[\"manual\"],\"documents\":1,"
                + "\"entries\":1,\"headings\":[\"乙？\"]}");
    assertThat(texts(preview, "rejected"))
        .singleElement()
        .asString()
        .startsWith(
            "{\"file\":\"faq/gifts.csv\",\"line\":3,\"field\":\"问题\",\"code\":\"empty-cell\"");
    assertThat(preview.getLast().at("/report/changes/added").asInt()).isEqualTo(3);
    assertThat(service.knowledge().store().newest("faq/gift")).isEmpty();

    assertThat(imported(false, files).getLast().at("/report/rejected").asInt()).isEqualTo(1);
    assertThat(service.knowledge().store().newest("faq/gift").orElseThrow().document().title())
        .isEqualTo("礼品卡怎么用？");
    JsonNode again = imported(true, files).getLast();
    assertThat(again.at("/report/unchanged").asInt()).isEqualTo(3);
    assertThat(again.at("/report/changes").isEmpty()).isTrue();
  }

  @Test
  void aBadFileIsRefusedAndTheOthersComeIn() {
    List<JsonNode> lines =
        imported(
            false,
            List.of(
                text("../faq/up.md", PAGE),
                text("/etc/absolute.md", PAGE),
                text("faq/.hidden.md", PAGE),
                text("faq/notes.key", "x"),
                text("faq/" + "长".repeat(300) + ".md", PAGE),
                Map.of("path", "faq/none.md"),
                Map.of("path", "faq/broken.md", "base64", "%%%"),
                text("faq/twice.md", PAGE),
                text("faq/twice.md", PAGE),
                text("faq/bad.md", "---\naudience: 代理商\n---\n" + PAGE)));

    assertThat(texts(lines, "document")).singleElement().asString().contains("faq/twice");
    assertThat(texts(lines, "rejected"))
        .hasSize(9)
        .anySatisfy(one -> assertThat(one).contains("faq/bad.md", "\"line\":2", "audience"))
        .allSatisfy(one -> assertThat(one).doesNotContain(System.getProperty("java.io.tmpdir")));
  }

  @Test
  void lastQuartersWorkbookWithTwelveRowsChangedIsTwelveUpdatesByItsAuthor() throws IOException {
    var old = imported(false, List.of(workbook("faq/q3.xlsx", 0)));
    assertThat(old.getLast().at("/report/changes/added").asInt()).isEqualTo(300);
    List<Map<String, String>> edited = List.of(workbook("faq/q3.xlsx", 12));

    List<JsonNode> preview = imported(true, edited);
    assertThat(texts(preview, "document")).hasSize(12);
    assertThat(texts(preview, "noted"))
        .containsExactly(
            "{\"file\":\"faq/q3.xlsx\",\"line\":302,\"code\":\"hidden-rows\","
                + "\"params\":{\"count\":1,\"rows\":[302]},"
                + "\"text\":\"1 hidden rows were left out: 302\"}");
    JsonNode report = imported(false, edited).getLast().get("report");

    assertThat(report.at("/changes/changed").asInt()).isEqualTo(12);
    assertThat(report.get("unchanged").asInt()).isEqualTo(288);
    JsonNode record = service.client().get("/v1/reports/record", "author", "王芳").json();
    assertThat(record.toString().split("\"kind\":\"changed\"", -1)).hasSize(13);
  }

  /** 300 questions, the answers to the first of them changed, and a row that is hidden. */
  private static Map<String, String> workbook(String path, int changed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("FAQ");
      row(sheet, 0, "问题", "相似问", "答案");
      for (int i = 1; i <= 300; i++) {
        String answer = i <= changed ? "改过的答案 " + i : "答案 " + i;
        row(sheet, i, "第 " + i + " 个问题怎么办", "问题 " + i, answer);
      }
      row(sheet, 301, "不要的问题", "", "不要的答案");
      sheet.getRow(301).setZeroHeight(true);
      book.write(bytes);
    }
    String base64 = Base64.getEncoder().encodeToString(bytes.toByteArray());
    return Map.of("path", path, "base64", base64);
  }

  @Test
  void aPathWithoutEndIsRefusedAndTheOthersAreTaken() {
    String deep = "a/".repeat(20_000) + "a.md";
    List<JsonNode> lines = imported(true, List.of(text(deep, PAGE), text("faq/b.md", PAGE)));
    assertThat(texts(lines, "rejected")).singleElement().asString().contains("is no path inside");
    assertThat(texts(lines, "document")).singleElement().asString().contains("faq/b");
  }

  @Test
  void whatIsGoneIsRetiredOnlyIfEveryFileCouldBeRead() {
    String doubtful =
        wish("prune", true, List.of(text("faq/new.md", PAGE), text("faq/notes.key", "")));
    assertThat(service.client().post("/v1/imports", doubtful).body())
        .contains("\"pruned\":false")
        .doesNotContain("\"retired\"");

    String whole = wish("prune", true, List.of(text("faq/new.md", PAGE)));
    assertThat(service.client().post("/v1/imports", whole).body())
        .contains(
            "{\"id\":\"faq/returns\",\"title\":\"七天无理由退货怎么操作？\",\"change\":\"retired\",\"revision\":2}");
  }

  @Test
  void whoMayNotPublishMayLookButNotImport(@TempDir Path other) {
    try (RunningService strict = RunningService.in(other, new Publishers(Set.of("李雷")))) {
      List<Map<String, String>> files = List.of(text("faq/a.md", PAGE));
      assertThat(strict.client().post("/v1/imports", wish("dryRun", false, files)).status())
          .isEqualTo(403);
      assertThat(strict.client().post("/v1/imports", wish("dryRun", true, files)).status())
          .isEqualTo(200);
    }
  }

  @Test
  void whatIsPublishedIsDownloadedAsFilesThatComeInUnchanged() throws Exception {
    assertThat(imported(false, List.of(text("manual/a.md", PAGE)))).isNotEmpty();
    Map<String, String> files = downloaded("/v1/export");
    assertThat(files).containsKey("manual/a.md");
    List<Map<String, String>> sent =
        files.entrySet().stream().map(file -> text(file.getKey(), file.getValue())).toList();
    assertThat(imported(true, sent).getLast().at("/report/unchanged").asInt()).isEqualTo(2);

    assertThat(downloaded("/v1/export?document=manual/a")).containsOnlyKeys("manual/a.md");
    assertThat(service.client().get("/v1/export", "document", "faq/none").status()).isEqualTo(404);
  }

  @Test
  void tablesAreDownloadedAsWorkbooks() throws Exception {
    assertThat(imported(false, List.of(table("faq/gifts.csv")))).isNotEmpty();
    assertThat(downloaded("/v1/export?format=xlsx")).containsKey("faq.xlsx");
    Answer template = service.client().get("/v1/export/template");
    assertThat(template.status()).isEqualTo(200);
    assertThat(template.body()).startsWith("PK");
    assertThat(service.client().get("/v1/export", "format", "xls").body())
        .contains("unknown format \\\"xls\\\", expected csv or xlsx");
  }

  private Map<String, String> downloaded(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + service.port() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      byte[] bytes = client.send(request, BodyHandlers.ofByteArray()).body();
      Map<String, String> files = new TreeMap<>();
      try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry e = archive.getNextEntry(); e != null; e = archive.getNextEntry()) {
          files.put(e.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return files;
    }
  }

  @Test
  void theServiceTellsWhatCanBeImported() {
    Answer endings = service.client().get("/v1/imports/endings");
    assertThat(endings.json().path("documents"))
        .extracting(JsonNode::asString)
        .isEqualTo(SourceFormat.endings());
    assertThat(endings.json().path("pictures")).extracting(JsonNode::asString).contains(".png");
    assertThat(endings.json().path("conversions").path(".wps").asString()).isEqualTo(".docx");
  }

  @Test
  void theFileOfARevisionIsDownloadedByWhoMayWrite() throws Exception {
    List<JsonNode> unused = imported(false, List.of(table("赠品 1.csv")));
    Client client = service.client();
    Client writer = client.with(KeysTest.key(client, "李雷", "admin"));
    Client agent = client.with(KeysTest.key(writer, "小王", "agent"));
    String revisions = "/v1/documents/faq/gift/revisions";
    assertThat(writer.get(revisions).texts("/revisions", "file")).containsExactly("赠品 1.csv");
    assertThat(agent.get(revisions).json().at("/revisions/0/file").isMissingNode()).isTrue();

    Answer file = writer.get(revisions + "/1/file");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''%E8%B5%A0%E5%93%81%201.csv");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(agent.get(revisions + "/1/file").status()).isEqualTo(403);
    assertThat(writer.get(revisions + "/2/file").text("/code")).isEqualTo("no-imported-file");
  }

  @Test
  void anArchiveIsImportedAndAnOldDocumentIsRefusedWithTheRemedy() throws IOException {
    byte[] zip = OfficeFiles.zip(Map.of("帮助/faq/甲.md", PAGE.getBytes(StandardCharsets.UTF_8)));
    List<JsonNode> lines =
        imported(
            false,
            List.of(
                Map.of("path", "a.zip", "base64", Base64.getEncoder().encodeToString(zip)),
                text("旧.doc", "x")));
    assertThat(texts(lines, "document")).singleElement().asString().contains("faq/甲");
    assertThat(texts(lines, "rejected"))
        .singleElement()
        .asString()
        .contains("旧.doc", "save it as .docx");
  }
}
