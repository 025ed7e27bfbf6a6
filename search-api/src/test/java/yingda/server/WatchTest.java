package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.http.Client;
import yingda.http.Seen;
import yingda.testing.Draft;

/** What was updated since the last shift, asked on a terminal beside the running service. */
class WatchTest {
  private static final String MINUTE = "\\d\\d-\\d\\d \\d\\d:\\d\\d";

  @TempDir private static Path data;
  private static ServerProcess service;

  @BeforeAll
  static void update() throws IOException {
    service = ServerProcess.serve(data);
    Client client = service.client();
    assertThat(client.put(document("faq/returns", null), Seen.NOTHING).status()).isEqualTo(201);
    assertThat(client.put(document("faq/x100", "x100"), Seen.NOTHING).status()).isEqualTo(201);
    String draft =
        "{\"author\":\"李雷\",\"note\":\"草稿\",\"state\":\"draft\",\"document\":{\"kind\":\"faq\","
            + "\"title\":\"草稿\",\"entries\":[{\"anchor\":\"1\",\"question\":\"问\",\"answer\":\"答\"}]}}";
    assertThat(client.putJson("/v1/documents/faq/draft", draft, Seen.NOTHING).status())
        .isEqualTo(201);
    assertThat(client.act("faq/x100", "verify", Seen.revision(1)).status()).isEqualTo(200);
    assertThat(client.act("faq/returns", "retire", Seen.revision(1)).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Document document(String id, @Nullable String product) {
    return Draft.of(id).product(product).entry("怎么退货？", "在订单里申请。").document();
  }

  private static List<String> watch(String... more) {
    StringWriter output = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("watch", "--data", data.toString()));
    arguments.addAll(ServerProcess.BY_WORDS);
    arguments.addAll(List.of(more));
    int code = Main.commandLine(output, output).execute(arguments.toArray(String[]::new));
    List<String> lines = output.toString().lines().toList();
    assertThat(code).as("%s", lines).isEqualTo(lines.getFirst().startsWith("--since") ? 2 : 0);
    return lines.stream().map(line -> line.replaceAll(MINUTE, "MINUTE")).toList();
  }

  @Test
  void everythingThatReadersNoticeIsPrintedOldestFirst() {
    assertThat(watch())
        .containsExactly(
            "MINUTE  added  -  标题 (faq/returns)  王芳: 测试",
            "MINUTE  added  x100  标题 (faq/x100)  王芳: 测试",
            "MINUTE  verified  x100  标题 (faq/x100)  王芳: 测试",
            "MINUTE  retired  -  标题 (faq/returns)  王芳: 测试",
            "4 updates since MINUTE");
  }

  @Test
  void oneProductCanBeWatched() {
    assertThat(watch("--product", "x100", "--since", "8h"))
        .containsExactly(
            "MINUTE  added  x100  标题 (faq/x100)  王芳: 测试",
            "MINUTE  verified  x100  标题 (faq/x100)  王芳: 测试",
            "2 updates since MINUTE");
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    assertThat(watch("--since", "yesterday")).first().asString().contains("yesterday");
    assertThat(watch("--since", "2026-01-01")).last().asString().startsWith("4 updates since");
  }
}
