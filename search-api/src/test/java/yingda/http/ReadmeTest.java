package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.Docs;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;

/** What README has its readers send gets the answers that it shows. */
class ReadmeTest {
  private static final String ADDRESS = "http://127.0.0.1:8080";

  /** Keys by the names that README gives them. */
  private final Map<String, String> keys = new HashMap<>();

  @Test
  void eachCommandOfANeighbourGetsWhatItShows(@TempDir Path data) throws Exception {
    assumeTrue(run("curl --version && jq --version", Map.of()).contains("jq"), "needs curl and jq");
    try (RunningService service = RunningService.in(data)) {
      var unused =
          new Importer(
                  service.knowledge().store(),
                  ImportOptions.of(new Signature("系统", "导入")),
                  ImportProgress.NONE)
              .run(List.of(Docs.file("content")));
      service.knowledge().catchUp();
      List<String> blocks = Docs.codeBlocks(Docs.text("README.md"));
      int asked = 0;
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).contains("curl ")) {
          make(blocks.get(i), service);
          assertThat(unsure(sent(blocks.get(i), service.port())))
              .as(blocks.get(i))
              .isEqualTo(unsure(blocks.get(i + 1)));
          asked++;
        }
      }
      assertThat(asked).isEqualTo(7);
    }
  }

  /** How sure a reply is follows from what was learned up to now, behind the answers. */
  private static String unsure(String told) {
    return told.replaceAll("\"confidence\": 0\\.9\\d*", "\"confidence\": 0.9");
  }

  /** The keys that are made with it; the first of all must be an admin's. */
  private void make(String block, RunningService service) {
    if (block.contains("KEY=$(") && keys.isEmpty()) {
      keys.put("ADMIN", KeysTest.key(service.client(), "李雷", "admin"));
      keys.put("KEY", KeysTest.key(service.client().with(keys.get("ADMIN")), "店铺机器人", "bot"));
    }
  }

  private String sent(String block, int port) throws IOException, InterruptedException {
    String curl = block.substring(block.indexOf("curl "));
    return run(curl.replace(ADDRESS, "http://127.0.0.1:" + port), keys);
  }

  private static String run(String command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    shell.environment().putAll(environment);
    Process process = shell.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told;
  }
}
