package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;

/** What is asked back leads on. */
class ClarifyTest {
  private static Document page(String id, String title, String weight) {
    return Document.of(
        id,
        Kind.MANUAL,
        title,
        List.of(
            Entry.of("spec", "规格参数", "重 " + weight + "。"),
            Entry.of("install", "安装步骤", "把它放平，接上电源。")));
  }

  @Test
  void aHeadingOfSeveralPagesIsOfferedWithTheTitleOfEach(@TempDir Path data) {
    try (RunningService service =
        RunningService.in(data)
            .holding(
                page("manual/kettle", "电热水壶", "900 克"), page("manual/cooker", "电饭煲", "3 千克"))) {
      Client client = service.client();
      Answer asked = client.post("/v1/replies", "{\"query\": \"规格参数\"}");
      assertThat(asked.text("/decision")).isEqualTo("clarify");
      assertThat(asked.texts("/clarify", "query"))
          .containsExactlyInAnyOrder("电热水壶 规格参数", "电饭煲 规格参数");
      for (int i = 0; i < 2; i++) {
        String query = asked.text("/clarify/" + i + "/query");
        Answer followed = client.post("/v1/replies", "{\"query\": \"" + query + "\"}");
        assertThat(followed.text("/decision")).isEqualTo("answer");
        assertThat(followed.text("/replies/0/documentId"))
            .isEqualTo(asked.text("/clarify/" + i + "/documentId"));
      }
    }
  }
}
