package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.document.Signature;

/**
 * Whoever asks in the box what has changed is told, old beside new; a customer's question is not.
 */
class PageAskedChangesTest {
  @Test
  void whatChangedIsToldAndMayStillBeAskedAsACustomer(@TempDir Path folder) throws IOException {
    String text = "# 退货\n## 怎么退货？ {#a}\n在订单里退。\n";
    try (Desk desk = Desk.open(folder, Map.of("faq/returns.md", text))) {
      Browser browser = desk.browser();
      Edit edit =
          Edit.put(Sample.faq("faq/returns", "怎么退货？", "在退货页里退。"), new Signature("王芳", "入口改了"));
      assertThat(desk.append(edit)).hasSize(1);
      desk.ask("今天改了什么");
      assertThat(browser.text("#changed h1")).isEqualTo("1 处变化");
      assertThat(browser.texts("#changed .older").getFirst()).isEqualTo("在订单里退。");
      assertThat(browser.texts("#changed .newer").getFirst()).isEqualTo("在退货页里退。");
      assertThat(browser.text("#changed .by")).contains("王芳", "入口改了", "修订 2");
      assertThat(browser.title()).startsWith("今天改了什么");

      assertThat(browser.texts("#changed .alone")).isEmpty();
      assertThat(browser.text("#begun")).contains("当时一起导入的不算变化");
      browser.click("#as-customer");
      browser.find("#replies");
      assertThat(browser.shows("#changed")).isFalse();
      desk.ask("退货的入口改了吗");
      browser.find("#replies");
    }
  }
}
