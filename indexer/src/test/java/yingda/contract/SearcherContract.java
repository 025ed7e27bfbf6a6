package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.ranking.Feature;
import yingda.search.Filter;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Results;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

public abstract class SearcherContract extends EngineContract {
  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    index = index(directory, "七天无理由退货");
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aWordInsideALongerOneIsFound() {
    index.put(Draft.faq("faq/a", "安装简单吗", "是的"), Draft.faq("faq/b", "怎么退货", "申请"));
    assertThat(index.page("简单")).containsExactly("faq/a");
    assertThat(index.page("货")).containsExactly("faq/b");
  }

  /** The cuts of chinese.md that words and characters can bridge. */
  @ParameterizedTest
  @CsvSource({
    "开发票抬头怎么写, 怎么开发票",
    "发票抬头填错了, 怎么开发票",
    "积分会过期吗, 积分有效期多久",
    "手机壳多少钱, 买手机送手机壳吗",
    "充不进电怎么办, 不能充电怎么办",
    "开不了机, 无法开机",
    "怎么退换货, 怎么退货",
    "净水器滤心多久换, 净水机滤芯多久换一次",
    "接收不到验证码, 收不到验证码怎么办",
    "苹果15充电器, 苹果 15 用什么充电器",
    "500毫升的杯子, 杯子有 500毫升 的吗"
  })
  void anotherCutOfTheSameCharactersIsFoundFirst(String asked, String expected) {
    List<String> questions =
        List.of(
            "怎么开发票",
            "积分有效期多久",
            "买手机送手机壳吗",
            "不能充电怎么办",
            "无法开机",
            "怎么退货",
            "净水机滤芯多久换一次",
            "收不到验证码怎么办",
            "苹果 15 用什么充电器",
            "杯子有 500毫升 的吗",
            "开通会员要多少钱",
            "可以货到付款吗");
    Draft draft = Draft.of("faq/all");
    questions.forEach(question -> draft.entry(question, "见说明"));
    index.put(draft.document());
    assertThat(index.best(asked).getFirst().question()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"怎么退貨, 怎么退货", "怎么退货, 怎麼退貨", "ＡＢＣ会员, abc会员", "abc会员, ＡＢＣ會員", "登录账号, 登入帳號密碼"})
  void scriptWidthAndCaseDoNotMatter(String asked, String written) {
    index.put(Draft.faq("faq/a", written, "甲" + written + "乙"), Draft.faq("faq/b", "营业时间", "九点"));
    Hit hit = index.best(asked).getFirst();
    assertThat(hit.documentId()).isEqualTo("faq/a");
    assertThat(hit.question()).isEqualTo(written);
    assertThat(shown(hit.question(), hit.questionHighlights())).isNotEmpty().isSubstringOf(written);
    assertThat(hit.text()).isEqualTo("甲" + written + "乙");
    assertThat(shown(hit.text(), hit.textHighlights())).isNotEmpty().isSubstringOf(written);
  }

  @Test
  void aHighlightShowsTheOriginal() {
    index.put(Draft.faq("faq/a", "Ｘ１００怎麼退貨", "😀支持**無理由退貨**𠮷😀退货"));
    Hit hit = index.best("无理由退货").getFirst();
    assertThat(shown(hit.question(), hit.questionHighlights())).isEqualTo("退貨");
    assertThat(hit.text()).isEqualTo("😀支持無理由退貨𠮷😀退货");
    assertThat(shown(hit.text(), hit.textHighlights())).isEqualTo("無理由退貨|退货");
  }

  @Test
  void aHighlightNeverCutsACharacterInTwo() {
    index.put(Draft.faq("faq/a", "𠮷野家😀在哪", "𠮷野家在𠮷😀𠮷"));
    Hit hit = index.best("𠮷野家").getFirst();
    assertThat(shown(hit.question(), hit.questionHighlights())).isEqualTo("𠮷野家");
    assertThat(shown(hit.text(), hit.textHighlights())).isEqualTo("𠮷野家|𠮷|𠮷");
  }

  private static String shown(String text, List<Highlight> highlights) {
    return String.join(
        "|", highlights.stream().map(h -> text.substring(h.start(), h.end())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"X100-Pro", "x100 pro", "Ｘ１００　ＰＲＯ", "x100pro", "X100"})
  void aModelIsFoundHoweverItIsWritten(String asked) {
    index.put(
        Draft.faq("faq/a", "X100-Pro 怎么充电", "用原装充电器"),
        Draft.faq("faq/b", "X200-Pro 怎么充电", "用原装充电器"),
        Draft.faq("faq/c", "Y100 怎么充电", "用原装充电器"));
    assertThat(index.best(asked + "怎么充电").getFirst().documentId()).isEqualTo("faq/a");
    assertThat(index.page(asked)).startsWith("faq/a");
  }

  @Test
  void similarQuestionsCountForTheirEntryWhichComesOnce() {
    index.put(
        Draft.faq("faq/a", "七天无理由退货", "申请", "不想要了能退吗", "不想要了怎么退", "东西不想要了"),
        Draft.faq("faq/b", "怎么换货", "申请"));
    Hit hit = index.best("不想要了怎么退").getFirst();
    assertThat(hit.documentId()).isEqualTo("faq/a");
    assertThat(hit.question()).isEqualTo("七天无理由退货");
    assertThat(hit.matched()).isEqualTo("不想要了怎么退");
    assertThat(hit.features().of(Feature.EXACT)).isEqualTo(1);
    assertThat(index.page("不想要了")).containsExactly("faq/a");
  }

  @Test
  void aNegativeIsNoWording() {
    Entry entry = new Entry("1", List.of(), "怎么退货", List.of(), List.of("发票丢了"), "申请", Map.of());
    index.put(Draft.of("faq/a").entry(entry).document());
    assertThat(index.page("发票丢了")).isEmpty();
    assertThat(index.best("发票丢了")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "怎么换货, faq/b",
    "怎麼換貨？, faq/b",
    "请问怎么换货呢, faq/b",
    "怎么退货, faq/a",
    "申请退货, faq/a",
    "能不能退, faq/a"
  })
  void anEntryIsSuppressedWhereItsNegativeIsNearer(String asked, String expected) {
    Entry entry =
        new Entry("1", List.of(), "怎么退货", List.of("怎么申请退货"), List.of("怎么换货"), "申请", Map.of());
    index.put(Draft.of("faq/a").entry(entry).document(), Draft.faq("faq/b", "换货流程", "申请"));
    List<Hit> hits = index.best(asked);
    assertThat(hits.getFirst().documentId()).isEqualTo(expected);
    boolean suppressed = expected.equals("faq/b");
    assertThat(hits.stream().anyMatch(hit -> hit.documentId().equals("faq/a")))
        .isEqualTo(!suppressed);
  }

  @Test
  void aPageShowsASuppressedEntryLast() {
    Entry entry = new Entry("1", List.of(), "怎么退货", List.of(), List.of("怎么换货"), "申请", Map.of());
    index.put(Draft.of("faq/a").entry(entry).document(), Draft.faq("faq/b", "如何换到货", "申请"));
    assertThat(index.page("怎么换货")).containsExactly("faq/b", "faq/a");
  }

  @Test
  void theAnswerAndTheHeadingsAboveCountToo() {
    Entry section = new Entry("1", List.of("安装手册"), "概述", List.of(), List.of(), "先拧开阀门。", Map.of());
    index.put(
        Draft.of("manual/a").kind(Kind.MANUAL).entry(section).document(),
        Draft.faq("faq/b", "营业时间", "九点"));
    assertThat(index.page("阀门")).containsExactly("manual/a");
    assertThat(index.page("安装手册")).containsExactly("manual/a");
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    for (int i = 0; i < 7; i++) {
      index.put(Draft.faq("faq/" + i, "怎么退货" + "的".repeat(i), "申请"));
    }
    List<String> all = index.page("怎么退货");
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 3) {
      Results page = index.searcher().page(new Question("怎么退货"), AGENT, Filter.NONE, offset, 3);
      assertThat(page.total()).isEqualTo(7);
      page.hits().forEach(hit -> paged.add(hit.documentId()));
    }
    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void aVeryLongAnswerAndABigManualAreFound() {
    String filler = "这是很长的一段话，没有什么内容。".repeat(25_000);
    Draft manual = Draft.of("manual/big").kind(Kind.MANUAL);
    for (int i = 0; i < 2_000; i++) {
      manual.entry("第" + i + "节", i == 1_500 ? "拧开红色阀门" : "正文");
    }
    index.put(Draft.faq("faq/long", "长文", filler + "结尾有鲸鱼"), manual.document());
    Hit hit = index.best("鲸鱼").getFirst();
    assertThat(hit.documentId()).isEqualTo("faq/long");
    assertThat(hit.text()).hasSizeGreaterThan(400_000);
    assertThat(shown(hit.text(), hit.textHighlights())).isEqualTo("鲸鱼");
    assertThat(index.best("红色阀门").getFirst().anchor()).isEqualTo("1501");
    assertThat(index.best("第1999节").getFirst().anchor()).isEqualTo("2000");
  }

  @Test
  void aDocumentMayLoseAllItsEntries() {
    index.put(Draft.faq("faq/a", "怎么退货", "申请"), Draft.of("faq/empty").document());
    assertThat(index.page("怎么退货")).containsExactly("faq/a");
    index.put(Draft.of("faq/a").document());
    assertThat(index.page("怎么退货")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "退货 AND (",
        "a:b*c?~^",
        "/退货/",
        "[1 TO 2]",
        "'退货'",
        "退货\\",
        "“退货",
        "+-&&||!",
        "ﾞ",
        "①号"
      })
  void whatMeansSomethingToLuceneIsText(String asked) {
    index.put(Draft.faq("faq/a", "怎么退货", "申请"));
    if (Question.isAskable(asked)) {
      assertThat(index.page(asked)).hasSizeBetween(0, 1);
      assertThat(index.best(asked)).hasSizeBetween(0, 1);
    }
  }
}
