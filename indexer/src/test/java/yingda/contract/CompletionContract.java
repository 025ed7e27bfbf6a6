package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Suggestion;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

public abstract class CompletionContract extends EngineContract {
  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    index = index(directory);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<Suggestion> suggest(String typed) {
    return index.searcher().suggest(new Question(typed), AGENT, Filter.NONE, 10).suggestions();
  }

  /** The matched wordings, with what is highlighted in brackets. */
  private List<String> shown(String typed) {
    return suggest(typed).stream().map(CompletionContract::marked).toList();
  }

  private static String marked(Suggestion suggestion) {
    StringBuilder marked = new StringBuilder(suggestion.matched());
    for (var highlight : suggestion.highlights().reversed()) {
      marked.insert(highlight.end(), ']').insert(highlight.start(), '[');
    }
    return marked.toString();
  }

  @Test
  void whatBeginsWithTheTypedTextComesBeforeWhatContainsIt() {
    index.put(
        Draft.faq("faq/a", "请问怎么退货", "申请"),
        Draft.faq("faq/b", "怎么退货呢", "申请"),
        Draft.faq("faq/c", "退货怎么", "申请"),
        Draft.faq("faq/d", "营业时间", "九点"));
    assertThat(shown("怎么退")).containsExactly("[怎么退]货呢", "请问[怎么退]货", "[退]货[怎么]");
  }

  @Test
  void anotherWordingIsShownWithTheQuestionItBelongsTo() {
    index.put(Draft.faq("faq/a", "七天无理由退货", "申请", "不想要了怎么办"));
    Suggestion suggestion = suggest("不想要").getFirst();
    assertThat(suggestion.question()).isEqualTo("七天无理由退货");
    assertThat(marked(suggestion)).isEqualTo("[不想要]了怎么办");
    assertThat(suggestion.documentId() + "#" + suggestion.anchor()).isEqualTo("faq/a#1");
  }

  /** 优惠 sounds like the 有回 of 没有回应, where two words meet. */
  @Test
  void aHomophoneIsMadeOfWholeWords() {
    index.put(
        Draft.faq("faq/a", "会话没有回应", "稍等"),
        Draft.faq("faq/b", "怎么退货", "申请"),
        Draft.faq("faq/c", "有汇款单吗", "有"));
    assertThat(shown("优惠")).isEmpty();
    assertThat(shown("推或")).containsExactly("怎么[退货]");
    assertThat(shown("会款单")).containsExactly("有汇[款单]吗");
  }

  @Test
  void aModelIsCompleted() {
    index.put(Draft.faq("faq/a", "X100怎么充电", "用原装充电器"), Draft.faq("faq/b", "Y200怎么充电", "用原装充电器"));
    assertThat(shown("x1")).containsExactly("[X1]00怎么充电");
    assertThat(shown("x10")).containsExactly("[X10]0怎么充电");
    assertThat(shown("X100")).containsExactly("[X100]怎么充电");
    assertThat(shown("怎么给x10")).containsExactly("[X10]0[怎么]充电");
  }

  @Test
  void aWordOfLettersIsCompleted() {
    index.put(Draft.faq("faq/a", "怎么绑定WeChat账号", "在设置里"));
    assertThat(shown("绑定wec")).containsExactly("怎么[绑定WeC]hat账号");
  }

  @Test
  void oneCharacterIsEnough() {
    index.put(Draft.faq("faq/a", "怎么退货", "申请"), Draft.faq("faq/b", "退款多久到账", "三天"));
    assertThat(shown("退")).containsExactly("怎么[退]货", "[退]款多久到账");
  }

  @Test
  void anotherScriptIsHighlightedInTheOriginal() {
    index.put(Draft.faq("faq/a", "😀怎麼退貨", "申请"));
    assertThat(shown("怎么退货")).containsExactly("😀[怎麼退貨]");
  }

  @ParameterizedTest
  @CsvSource({
    "tuihuo, 怎么[退货]",
    "tuih, 怎么[退货]",
    "TUIHUO, 怎么[退货]",
    "th, 怎么[退货]",
    "zmth, [怎么退货]",
    "tui货, 怎么退[货]",
    "怎么tuihuo, [怎么]退货",
    "zenmetui, [怎么退]货",
    "退火, 怎么[退货]",
    "zheshiyigehenchangdewentima, [这是一个很长的问题吗]",
    "x100cd, [X100]充电",
    "ipone, iPhone 手机壳",
    "iphnoe, iPhone 手机壳"
  })
  void pinyinHomophonesAndTyposAreUnderstood(String typed, String expected) {
    index.put(
        Draft.faq("faq/a", "怎么退货", "申请"),
        Draft.faq("faq/b", "X100充电", "充"),
        Draft.faq("faq/c", "iPhone 手机壳", "有"),
        Draft.faq("faq/d", "营业时间", "九点"),
        Draft.faq("faq/e", "这是一个很长的问题吗", "是"));
    assertThat(shown(typed).getFirst()).isEqualTo(expected);
  }

  @Test
  void aRealMatchComesBeforeWhatOnlySoundsLikeIt() {
    index.put(
        Draft.faq("faq/a", "退货流程", "申请"),
        Draft.faq("faq/b", "这批钢材要不要做退火", "不做"),
        Draft.faq("faq/c", "腿火辣辣地疼", "就医"),
        Draft.faq("faq/d", "退货与th系列无关", "是"));
    assertThat(shown("退火").getFirst()).isEqualTo("这批钢材要不要做[退火]");
    assertThat(shown("退火")).hasSize(3); // 腿火 of 腿火辣辣 is no word
    assertThat(shown("th").getFirst()).isEqualTo("退货与[th]系列无关");
  }

  @Test
  void thePlainQuestionComesBeforeThoseThatSayMore() {
    index.put(
        Draft.faq("faq/a", "退货退款几天到账", "三天"),
        Draft.faq("faq/b", "退货运费谁出", "客户"),
        Draft.faq("faq/c", "七天无理由退货", "申请", "怎么退货"));
    assertThat(shown("退货").getFirst()).isEqualTo("怎么[退货]");
    assertThat(shown("tuihuo").getFirst()).isEqualTo("怎么[退货]");
    assertThat(shown("退货运").getFirst()).isEqualTo("[退货运]费谁出");
  }

  @Test
  void aReadingComesBeforeLettersInsideAWord() {
    index.put(
        Draft.faq("faq/a", "author 是什么", "作者"),
        Draft.faq("faq/b", "怎么填写退货单上的全部内容", "照填"),
        Draft.faq("faq/c", "JDK 25", "要装"));
    assertThat(shown("th").getFirst()).contains("[退货]");
    assertThat(shown("jdk").getFirst()).isEqualTo("[JDK] 25");
  }

  @Test
  void theWordingThatSoundsLikeItIsShown() {
    index.put(Draft.faq("faq/a", "七天无理由", "申请", "东西不想要了", "怎么退货"));
    assertThat(shown("tuihuo")).containsExactly("怎么[退货]");
  }
}
