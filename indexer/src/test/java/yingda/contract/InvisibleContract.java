package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.ranking.Feature;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** Characters that nobody sees hide no word, in a question or in a document. */
public abstract class InvisibleContract extends EngineContract {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200B",
        "\u200C",
        "\u200D",
        "\u200E",
        "\u200F",
        "\uFEFF",
        "\u00AD",
        "\u2060",
        "\uFE0F",
        "\uFE00",
        "\u202A",
        "\u2066",
        "\uDB40\uDD00"
      })
  void aWordIsFoundThroughThem(String invisible) {
    String hidden = "退" + invisible + "货地" + invisible + "址";
    try (IndexedStore index = index(directory, "退货", "地址")) {
      index.put(
          Draft.faq("faq/a", hidden + "填哪里", "寄到" + hidden + "，X1" + invisible + "00 也是"),
          Draft.faq("faq/b", "营业时间", "九点"));
      for (String asked : new String[] {"退货地址填哪里", hidden + "填哪里"}) {
        Hit hit = index.best(asked).getFirst();
        assertThat(hit.documentId()).isEqualTo("faq/a");
        assertThat(hit.features().of(Feature.EXACT)).isEqualTo(1);
        assertThat(shown(hit.question(), hit.questionHighlights().getFirst())).startsWith(hidden);
        assertThat(shown(hit.text(), hit.textHighlights().getFirst())).isEqualTo(hidden);
      }
      assertThat(index.page("x100")).containsExactly("faq/a");
      assertThat(index.page("\"退货地址\"")).containsExactly("faq/a");
    }
  }

  private static String shown(String text, Highlight highlight) {
    return text.substring(highlight.start(), highlight.end());
  }
}
