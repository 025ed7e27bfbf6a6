package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Document;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.markup.PlainText;
import yingda.markup.SafeHtml;
import yingda.testing.IndexedStore;

/** A text without links says what a link that only points leads to. */
class LinkedTitlesTest {
  @TempDir Path folder;
  @TempDir Path stored;
  private final List<String> untitled = new ArrayList<>();

  @BeforeEach
  void writePages() throws IOException {
    Files.createDirectories(folder.resolve("guide"));
    Files.writeString(
        folder.resolve("returns.md"), "# 退货政策\n## 保修期限\n### 主机\n一年。\n## 运费 {#fee}\n我们付。\n");
    Files.writeString(folder.resolve("guide/index.md"), "---\ntitle: 安装\"指南\"\n---\n装好再用。\n");
  }

  private Document imported(String answer) throws IOException {
    Path page = folder.resolve("guide/page.md");
    Files.writeString(page, "# 首页\n## 入门\n" + answer + "\n## 常见 问题\n没有。\n");
    ImportProgress progress =
        new ImportProgress() {
          @Override
          public void at(int files, int total, int documents) {}

          @Override
          public void missing(RejectedException named) {
            untitled.add(named.getMessage());
          }
        };
    try (IndexedStore index = new IndexedStore(stored)) {
      new Importer(index.store(), ImportOptions.of(new Signature("王芳", "试")), progress)
          .run(List.of(folder));
      return index.store().newest("guide/page").orElseThrow().document();
    }
  }

  private static String text(Document page) {
    return PlainText.of(SafeHtml.of(page.entries().getFirst().answer()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "请阅读 [文档](../returns.md)。, 请阅读 《退货政策》。",
        "见[这里](/returns.md#fee)。, 见《运费》。",
        "见[这里](../returns#保修期限)。, 见《保修期限》。",
        "详见[此处](../returns.md#%E4%B8%BB%E6%9C%BA)。, 详见《主机》。",
        "看[这里](index.md)。, 看《安装\"指南\"》。",
        "看[这里](<../guide/>)。, 看《安装\"指南\"》。",
        "见[这里](#常见-问题)。, 见“常见 问题”。",
        "见[这里](../returns.md ~运费表~)。, 见《运费表》。",
        "见[退货说明](../returns.md)。, 见《退货说明》。"
      })
  void aPointerSaysTheTitle(String answer, String text) throws IOException {
    assertThat(text(imported(answer.replace('~', '"')))).isEqualTo(text);
    assertThat(untitled).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "见[这里](gone.md)。, gone.md",
    "见[这里](#gone)。, #gone",
    "见[文档](../returns.md#gone)。, #gone"
  })
  void whatHasNoTitleIsTold(String answer, String link) throws IOException {
    imported(answer);
    assertThat(untitled).hasSize(1).first().asString().contains("page.md", link, "only points");
  }

  @Test
  void whatSaysItsTitleStaysByteForByte() throws IOException {
    String answer = "见[退货](../returns.md)、[这里](https://example.com)、`[这里](x.md)`。";
    assertThat(imported(answer).entries().getFirst().answer()).isEqualTo(answer);
  }
}
