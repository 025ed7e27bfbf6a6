package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.hanlp.HanLp;
import yingda.ranking.Feature;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Antonyms;
import yingda.text.Lexicon;
import yingda.text.Synonyms;

public abstract class SynonymsContract extends EngineContract {
  private static final Synonyms SYNONYMS =
      new Synonyms(
          List.of(
              List.of("物流", "快递"),
              List.of("包邮", "免运费"),
              List.of("充不进电", "不能充电"),
              List.of("充值", "储值")));

  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    Lexicon lexicon = new Lexicon(List.of("七天无理由退货", "无理由退货", "退货"));
    index = index(directory, HanLp.analysis(lexicon, SYNONYMS, Antonyms.NONE));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static String shown(String text, List<Highlight> highlights) {
    return String.join(
        "|", highlights.stream().map(h -> text.substring(h.start(), h.end())).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "物流, 快递, 快递",
    "包邮吗, 免运费, 免运费",
    "免运费吗, 包郵, 包郵",
    "手机充不进电, 不能充电, 不能充电",
    "七天, 7, 7",
    "15天, 十五, 十五",
    "二十四小时, 24, 24小时",
    "500ml, 毫升, 500毫升",
    "七天无理由退货, 7天无理由退货, 7天无理由退货"
  })
  void theOtherWordIsFoundAndShown(String asked, String other, String shown) {
    String text = asked.startsWith("500") ? "有500" + other : "有" + other + "的";
    text = asked.startsWith("二十四") ? "有24小时的" : text;
    index.put(Draft.faq("faq/a", text, "答：" + text), Draft.faq("faq/b", "营业时间", "上午九点"));
    assertThat(index.page(asked)).contains("faq/a");
    Hit hit = index.best(asked).getFirst();
    assertThat(hit.documentId()).isEqualTo("faq/a");
    assertThat(shown(hit.question(), hit.questionHighlights())).contains(shown);
    assertThat(shown(hit.text(), hit.textHighlights())).contains(shown);
  }

  /** However rare the other word is. */
  @ParameterizedTest
  @CsvSource({"物流多久到, 快递多久到", "七天内可退, 7天内可退", "7天内可退, 七天内可退", "怎么充值, 如何储值"})
  void theWordItselfComesFirst(String asked, String otherwise) {
    Draft many = Draft.of("faq/many");
    for (int i = 0; i < 20; i++) {
      many.entry(asked + "的第" + (char) ('a' + i) + "问", "答");
    }
    index.put(
        Draft.faq("faq/b", otherwise + "吗", "答"),
        Draft.faq("faq/a", asked + "吗", "答"),
        many.document());
    List<String> order = index.best(asked + "呢").stream().map(Hit::documentId).distinct().toList();
    assertThat(order.getFirst()).isEqualTo("faq/a");
    assertThat(index.best(otherwise + "呢").getFirst().documentId()).isEqualTo("faq/b");
  }

  @Test
  void bothWordsTogetherCountOnce() {
    index.put(Draft.faq("faq/both", "物流和快递的区别", "答"), Draft.faq("faq/one", "物流和货车的区别", "答"));
    double both =
        index.best("物流").stream().filter(SynonymsContract::isBoth).findAny().orElseThrow().score();
    double one = index.best("物流").getFirst().score();
    assertThat(one).isGreaterThanOrEqualTo(both);
  }

  private static boolean isBoth(Hit hit) {
    return hit.documentId().equals("faq/both");
  }

  @Test
  void aSynonymCounts() {
    index.put(Draft.faq("faq/a", "快递多久到", "三天"), Draft.faq("faq/b", "退款多久到", "三天"));
    Hit hit = index.best("物流多久到").getFirst();
    assertThat(hit.documentId()).isEqualTo("faq/a");
    assertThat(hit.features().of(Feature.QUERY_COVERAGE)).isEqualTo(1);
    assertThat(hit.features().of(Feature.WORDING_COVERAGE)).isEqualTo(1);
    assertThat(hit.features().of(Feature.EXACT)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"蓝牙耳机, 耳机", "耳机, 蓝牙耳机", "藍牙耳機, 耳机"})
  void aLongWordAndItsPartsFindEachOther(String asked, String written) {
    try (IndexedStore other =
        index(directory.resolve("other"), HanLp.analysis(new Lexicon(List.of("蓝牙耳机", "耳机"))))) {
      other.put(Draft.faq("faq/a", written + "没声音", "答"), Draft.faq("faq/b", "键盘没声音", "答"));
      assertThat(other.best(asked + "坏了").getFirst().documentId()).isEqualTo("faq/a");
      assertThat(other.page(asked)).containsExactly("faq/a");
    }
  }
}
