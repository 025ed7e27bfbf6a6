package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yingda.document.Document;
import yingda.search.Filter;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Suggestion;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** Every spelling finds every other, in questions, answers and type-ahead. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SpellingsContract extends EngineContract {
  /** Of each, all are the same. */
  private static final List<List<String>> SCRIPTS =
      List.of(
          List.of("退货", "退貨", "退货"),
          List.of("无理由退货", "無理由退貨", "無理由退货", "无理由退貨"),
          List.of("头发", "頭髮", "頭发"),
          List.of("账号", "帳號", "帐号", "賬號"),
          List.of("电话卡", "電話卡", "電话卡"),
          List.of("会员", "會員", "會员"),
          List.of("干杯", "乾杯"),
          List.of("后台", "後臺", "後台"));

  private static final List<String> MODELS =
      List.of(
          "X100-Pro",
          "X100 Pro",
          "x100pro",
          "Ｘ１００－ＰＲＯ",
          "X-100 pro",
          "x 100 pro",
          "X100_PRO",
          "X100–Pro");

  @TempDir static Path directory;

  /** By the spelling they are written in: each is asked in all the others. */
  private final Map<String, IndexedStore> indexes = new HashMap<>();

  @AfterAll
  void close() {
    indexes.values().forEach(IndexedStore::close);
  }

  private IndexedStore index(String written, Document... documents) {
    return indexes.computeIfAbsent(
        written,
        unused -> {
          IndexedStore index = index(directory.resolve(Integer.toString(indexes.size())));
          index.put(documents);
          return index;
        });
  }

  static Stream<Arguments> scripts() {
    return SCRIPTS.stream().flatMap(SpellingsContract::pairs);
  }

  static Stream<Arguments> models() {
    return pairs(MODELS);
  }

  private static Stream<Arguments> pairs(List<String> same) {
    return same.stream().flatMap(one -> same.stream().map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void simplifiedAndTraditionalFindEachOther(String asked, String written) {
    IndexedStore index =
        index(
            written,
            Draft.faq("faq/a", "问" + written + "问题", "😀答：" + written + "。", "说说" + written),
            Draft.faq("faq/b", "营业时间", "九点"));
    Hit hit = index.best(asked).getFirst();
    assertThat(hit.documentId()).isEqualTo("faq/a");
    assertThat(shown(hit.question(), hit.questionHighlights())).isEqualTo(written);
    assertThat(shown(hit.text(), hit.textHighlights())).isEqualTo(written);
    assertThat(index.page('"' + asked + '"')).containsExactly("faq/a");
    Suggestion suggestion = suggest(index, asked).getFirst();
    assertThat(shown(suggestion.matched(), suggestion.highlights())).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelFindsEveryWayToWriteIt(String asked, String written) {
    IndexedStore index =
        index(
            written,
            Draft.faq("faq/a", written + "怎么充电", "请给" + written + "用原装充电器"),
            Draft.faq("faq/b", "X200-Pro怎么充电", "用原装充电器"),
            Draft.faq("faq/c", "X100怎么充电", "用原装充电器"),
            Draft.faq("faq/d", "Y-100 Pro怎么充电", "用原装充电器"),
            Draft.faq("faq/e", "保养", "请给" + written + "上油"));
    Hit hit = index.best(asked + "怎么充电").getFirst();
    assertThat(hit.documentId()).isEqualTo("faq/a");
    assertThat(index.page(asked)).contains("faq/a", "faq/e");
    assertThat(index.page(asked).getFirst()).isIn("faq/a", "faq/e");
    assertThat(shown(hit.question(), hit.questionHighlights())).contains(written.substring(0, 1));
    assertThat(suggest(index, asked)).isNotEmpty();
    assertThat(suggest(index, asked).getFirst().documentId()).isEqualTo("faq/a");
    assertThat(suggest(index, asked + "怎").getFirst().documentId()).isEqualTo("faq/a");
  }

  private static List<Suggestion> suggest(IndexedStore index, String typed) {
    return index.searcher().suggest(new Question(typed), AGENT, Filter.NONE, 10).suggestions();
  }

  private static String shown(String text, List<Highlight> highlights) {
    return String.join(
        "|", highlights.stream().map(h -> text.substring(h.start(), h.end())).toList());
  }
}
