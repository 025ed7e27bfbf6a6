package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingda.json.Json;
import yingda.testing.OfficeFiles;

/** What other programs made is sent to the service, published, and quoted to who asks. */
class ImportedAnswersTest {
  private static final String TEXT =
      """
      净水器使用手册

      第一章 安装
      一、怎么接进水管？
      先关总阀，再把进水管接到蓝色接口。
      二、怎么冲洗滤芯？
      打开龙头放水五分钟。
      """;

  @AutoClose private static RunningService service;
  private static final Map<String, String> PREVIEWED = new TreeMap<>();

  @BeforeAll
  static void importAll(@TempDir Path data) throws IOException {
    service = RunningService.in(data);
    List<Map<String, String>> files = new ArrayList<>();
    for (String name : List.of("staff.docx", "staff.xlsx", "libreoffice-table.pdf")) {
      files.add(sent(name, Files.readAllBytes(OfficeFiles.resource(name))));
    }
    files.add(sent("净水器.txt", TEXT.getBytes(Charset.forName("GB18030"))));
    for (JsonNode line : lines(true, files)) {
      if (line.has("file")) {
        PREVIEWED.put(line.at("/file/file").asString(), line.at("/file/headings").toString());
      }
    }
    assertThat(service.client().get("/v1/documents").json().path("total").asInt()).isZero();
    assertThat(lines(false, files).getLast().has("report")).isTrue();
    service.knowledge().catchUp();
  }

  private static Map<String, String> sent(String name, byte[] bytes) {
    return Map.of("path", "help/" + name, "base64", Base64.getEncoder().encodeToString(bytes));
  }

  private static List<JsonNode> lines(boolean dryRun, List<Map<String, String>> files) {
    String body =
        Json.write(Map.of("author", "王芳", "note", "售后资料", "dryRun", dryRun, "files", files));
    return service
        .client()
        .post("/v1/imports", body)
        .body()
        .lines()
        .map(new JsonMapper()::readTree)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          换货运费谁出呀     | help/staff             | 我们出。
          邮编是多少         | help/staff/            | 00123
          不想要了怎么办     | help/staff/            | 在“我的订单”里选择退货。
          怎么查物流啊       | help/libreoffice-table | 在我的订单里点查看物流。
          净水器怎么接进水管 | help/净水器            | 先关总阀，再把进水管接到蓝色接口。
          怎么冲洗滤芯       | help/净水器            | 打开龙头放水五分钟。
          """)
  void whatStandsInAFileIsQuotedWithItsRevision(String question, String document, String words) {
    Answer answer =
        service
            .client()
            .post("/v1/replies", Json.write(Map.of("query", question, "channel", "web")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("/decision")).as(answer.body()).isEqualTo("answer");
    assertThat(answer.text("/replies/0/documentId")).startsWith(document);
    assertThat(answer.text("/replies/0/answer")).contains(words);
    assertThat(answer.json().at("/replies/0/revision").asInt()).isEqualTo(1);
  }

  @Test
  void thePreviewHadNamedTheHeadingsThatAreAskedFor() {
    assertThat(PREVIEWED)
        .containsEntry("help/staff.docx", "[\"退货\",\"退货 › 运费\",\"换货\",\"换货 › 换货运费谁出？\"]")
        .containsEntry("help/libreoffice-table.pdf", "[\"各地的运费\",\"怎么查物流？\"]")
        .containsEntry("help/净水器.txt", "[\"第一章 安装 › 怎么接进水管？\",\"第一章 安装 › 怎么冲洗滤芯？\"]")
        .containsOnlyKeys(
            "help/staff.docx", "help/staff.xlsx", "help/libreoffice-table.pdf", "help/净水器.txt");
  }
}
