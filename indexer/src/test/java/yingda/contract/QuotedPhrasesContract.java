package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

public abstract class QuotedPhrasesContract extends EngineContract {
  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    index = index(directory, "七天无理由退货");
    index.put(
        Draft.faq("faq/a", "七天无理由退货", "凭发票办理"),
        Draft.faq("faq/b", "退货没有理由可以吗", "可以"),
        Draft.faq("faq/c", "X100-Pro 換貨", "先退款"),
        Draft.faq("faq/d", "怎么办", "支持七天无理由退货。"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aQuotedPhraseMustOccurLiterally() {
    assertThat(index.page("理由退货")).contains("faq/a", "faq/b", "faq/d");
    assertThat(index.page("\"理由退货\"")).containsExactlyInAnyOrder("faq/a", "faq/d");
    assertThat(index.page("\"退货理由\"")).isEmpty();
  }

  @Test
  void nothingIsGuessedForWhatIsQuoted() {
    index.put(Draft.faq("faq/e", "What is zbcbbb", "It is a code"));
    assertThat(index.page("zncbbb")).containsExactly("faq/e");
    assertThat(index.page("\"zncbbb\"")).isEmpty();
    assertThat(index.page("\"tuihuo\"")).isEmpty();
  }

  @Test
  void itMatchesAcrossDifferentCuts() {
    for (String phrase : List.of("无理由退货", "由退", "天无理", "七天无理由退货")) {
      assertThat(index.page("\"" + phrase + "\""))
          .as(phrase)
          .containsExactlyInAnyOrder("faq/a", "faq/d");
    }
  }

  @Test
  void oneCharacterIsAPhraseToo() {
    assertThat(index.page("\"退\"")).containsExactlyInAnyOrder("faq/a", "faq/b", "faq/c", "faq/d");
    assertThat(index.page("\"票\"")).containsExactly("faq/a");
    assertThat(index.page("\"换\"")).containsExactly("faq/c");
  }

  @Test
  void aModelIsFoundInAnySpelling() {
    for (String phrase : List.of("X100-Pro", "x100 pro", "Ｘ１００", "100")) {
      assertThat(index.page("\"" + phrase + "\"")).as(phrase).containsExactly("faq/c");
    }
    assertThat(index.page("\"x10\"")).isEmpty();
  }

  @Test
  void everyPhraseMustOccurTogetherWithTheRestOfTheQuestion() {
    assertThat(index.page("\"退货\" \"发票\"")).containsExactly("faq/a");
    assertThat(index.page("理由 \"可以\"")).containsExactly("faq/b");
  }

  @Test
  void quotesAroundNothingAreLeftOut() {
    assertThat(index.page("\"\"发票")).containsExactly("faq/a");
    assertThat(index.page("发票\"！\"")).containsExactly("faq/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"“理由退货”", "「理由退货」", "『理由退货』", "＂理由退货＂"})
  void otherQuotesAreQuotes(String quoted) {
    assertThat(index.page(quoted)).containsExactlyInAnyOrder("faq/a", "faq/d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"退货\"理由", "“退货理由", "退货理由」", "”退货理由“", "退货 15.6\" 14\"", "\"退货\" \""})
  void aQuoteWithoutItsOtherHalfIsACharacter(String question) {
    assertThat(index.page(question)).contains("faq/a", "faq/b");
  }

  @Test
  void inchesAreNoQuotes() {
    index.put(Draft.faq("faq/15", "15.6\" 笔记本包多少钱", "一"), Draft.faq("faq/14", "14\" 笔记本包多少钱", "二"));
    assertThat(index.page("15.6\"笔记本包")).startsWith("faq/15");
    assertThat(index.page("14\"和15.6\"的笔记本包")).contains("faq/15", "faq/14");
    assertThat(index.page("\"15.6\" 笔记本包")).containsExactly("faq/15");
  }
}
