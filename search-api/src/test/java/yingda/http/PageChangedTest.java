package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import yingda.document.Edit;
import yingda.document.Signature;

/** A reply that was changed while it is shown says so, and is not copied unawares. */
class PageChangedTest {
  @Test
  void aReplyThatChangesIsMarkedAndCopyingItWarnsFirst(@TempDir Path folder) throws IOException {
    String text = "# 退货\n## 怎么退货？\n在订单里退。\n";
    try (Desk desk = Desk.open(folder, Map.of("faq/returns.md", text)).watched()) {
      Browser browser = desk.browser();
      desk.ask("怎么退货");
      browser.find(".reply");
      assertThat(browser.shows(".changed")).isFalse();
      browser.await("the stream", () -> browser.requests().toString().contains("/changes/stream"));
      Edit edit = Edit.put(Sample.faq("faq/returns", "怎么退货？", "在退货页里退。"), new Signature("王芳", "改"));
      assertThat(desk.append(edit)).hasSize(1);

      assertThat(browser.text(".reply .changed")).startsWith("内容已更新");
      browser.pressWith(Keys.CONTROL, "1");
      assertThat(browser.text(".copy[data-state=asked]")).isEqualTo("内容已更新，再按一次复制旧内容");
      browser.pressWith(Keys.CONTROL, "1");
      browser.find(".copy[data-state=copied]");
      assertThat(browser.clipboard()).isEqualTo("在订单里退。");

      browser.click(".changed .reload");
      browser.await("it", () -> browser.texts(".reply .answer").contains("在退货页里退。"));
      assertThat(browser.shows(".changed")).isFalse();
      assertThat(browser.focused().getDomAttribute("id")).isEqualTo("query");
    }
  }
}
