package yingda.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.hanlp.HanLp;
import yingda.text.Analysis;
import yingda.text.Lexicon;

class ComparisonPageTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);
  private static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>x</a>";

  private static String page(Entry older, Entry newer) {
    DocumentComparison comparison =
        new DocumentComparer(() -> ANALYSIS).compare(document(older), document(newer));
    return ComparisonPage.of("faq/a：" + HOSTILE, comparison);
  }

  private static Document document(Entry entry) {
    return Document.of("faq/a", Kind.FAQ, "标题", List.of(entry));
  }

  @Test
  void insertionsAndDeletionsAreMarked() {
    String page = page(Entry.of("a", "怎么退？", "七天内退货。"), Entry.of("a", "怎么退？", "十五天内退货。"));
    assertThat(page)
        .contains("<h2>修改：怎么退？</h2>", "<h3>答案</h3>")
        .contains("<p><del>七</del><ins>十五</ins>天内退货。</p>");
  }

  @Test
  void nothingInADocumentBecomesMarkup() {
    String page =
        page(Entry.of("a", HOSTILE, HOSTILE), Entry.of(HOSTILE, HOSTILE, HOSTILE + "\n新"));
    assertThat(Jsoup.parse(page).getAllElements().eachAttr("onerror")).isEmpty();
    assertThat(Jsoup.parse(page).select("script, img, a, [style]")).isEmpty();
    assertThat(Jsoup.parse(page).body().text()).contains(HOSTILE);
  }
}
