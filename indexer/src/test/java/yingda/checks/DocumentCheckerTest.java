package yingda.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Language;
import yingda.document.ReviewPolicy;
import yingda.hanlp.HanLp;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** What is found in a document, and what is none. */
class DocumentCheckerTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);

  private IndexedStore store;
  private DocumentChecker checker;
  private CheckLanguage language = new CheckLanguage(ANALYSIS, CheckWords.shipped());

  @BeforeEach
  void open(@TempDir Path directory) {
    store = new IndexedStore(directory, ANALYSIS);
    checker =
        new DocumentChecker(store.store(), store.searcher(), () -> language, IndexedStore.CLOCK);
    store.put(Draft.faq("faq/freight", "退货运费谁承担？", "质量问题由商家承担运费。", "退货要运费吗"));
    store.put(Draft.faq("faq/returns", "退货期限是多久？", "签收后7天内可以申请退货，运费自理。"));
    store.put(Draft.faq("faq/other-a", "怎么修改收货地址？", "发货前在订单里修改。"));
    store.put(Draft.faq("faq/other-b", "积分什么时候到账？", "确认收货后到账。"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> check(Document document) {
    return checker.check(document).findings().stream().map(DocumentCheckerTest::shown).toList();
  }

  private static String shown(Finding finding) {
    Related related = finding.related();
    return finding.rule().word()
        + " "
        + finding.place().field()
        + (related == null ? "" : " " + related.documentId());
  }

  private List<String> checkAnswer(String answer) {
    return check(Draft.faq("faq/new", "礼品卡怎么用？", answer));
  }

  @Test
  void anAnswerThatSaysNothingIsFound() {
    assertThat(checkAnswer(" \n")).containsExactly("empty answer");
    Entry variant =
        new Entry("a", List.of(), "礼品卡怎么用？", List.of(), List.of(), "", Map.of("agent", "付款时选。"));
    Document document = Draft.of("faq/new").entry(variant).document();
    assertThat(check(document)).isEmpty();
  }

  @Test
  void theSameQuestionElsewhereIsFound() {
    assertThat(check(Draft.faq("faq/new", "退货运费谁承担", "看情况。")))
        .containsExactly("duplicate question faq/freight");
    assertThat(check(Draft.faq("faq/new", "运费怎么算？", "看情况。", "退货要运费吗？")))
        .containsExactly("duplicate similar[0] faq/freight");
  }

  @Test
  void anotherWayToAskTheSameIsNearlyTheSame() {
    store.put(Draft.faq("faq/invoice", "怎么开发票？", "在订单里申请。"));
    assertThat(check(Draft.faq("faq/new", "如何开发票？", "点“申请发票”。")))
        .containsExactly("similar question faq/invoice");
  }

  @Test
  void anotherQuestionWithTheSameWordsIsNot() {
    assertThat(check(Draft.faq("faq/new", "换货运费谁承担？", "由商家承担。"))).isEmpty();
    assertThat(check(Draft.faq("faq/new", "退货运费能不退吗？", "不能。"))).isEmpty();
  }

  @Test
  void theDocumentItselfAndItsEditionsAreNoOthers() {
    assertThat(check(Draft.faq("faq/freight", "退货运费谁承担？", "由商家承担。"))).isEmpty();
    assertThat(check(Draft.faq("faq/freight@2.0", "退货运费谁承担？", "由商家承担。"))).isEmpty();
  }

  @Test
  void whatNoReaderCouldBeGivenBothOfIsNoDuplicate() {
    Draft same = Draft.of("faq/new").entry("退货运费谁承担？", "由商家承担。");
    assertThat(check(same.product("x100").document())).isEmpty();
    assertThat(check(same.product(null).audience(Audience.INTERNAL).document())).isEmpty();
    store.put(
        Draft.of("faq/old")
            .entry("双十二怎么退货？", "看规则。")
            .inForce(null, IndexedStore.NOW.plusSeconds(60))
            .document());
    Instant later = IndexedStore.NOW.plusSeconds(60);
    assertThat(
            check(Draft.of("faq/next").entry("双十二怎么退货？", "看规则。").inForce(later, null).document()))
        .isEmpty();
  }

  @Test
  void headingsOfManualsAreNoQuestions() {
    store.put(Draft.of("manual/a").kind(Kind.MANUAL).entry("注意事项", "先断电。").document());
    assertThat(check(Draft.of("manual/b").kind(Kind.MANUAL).entry("注意事项", "先备份。").document()))
        .isEmpty();
  }

  @Test
  void aQuestionOfTheDocumentThatIsAskedAgainInItIsFound() {
    Document document =
        Draft.of("faq/new")
            .entry("怎么充值？", "在钱包里充。", "充钱")
            .entry("怎么充钱？", "在钱包里充。", "怎么充值")
            .document();
    assertThat(check(document)).containsExactly("duplicate similar[0] faq/new");
  }

  @Test
  void aWordingOnTwoEntriesOfTheDocumentIsFound() {
    Document document =
        Draft.of("faq/new")
            .entry("怎么充值？", "在钱包里充。", "余额怎么用")
            .entry("怎么提现？", "在钱包里提。", "余额怎么用")
            .document();
    assertThat(check(document)).containsExactly("duplicate similar[0] faq/new");
  }

  @Test
  void answersWithAnotherNumberContradictEachOther() {
    CheckReport report = checker.check(Draft.faq("faq/new", "退货期限是多久？", "拆封也可以。签收后十五天内可以申请退货。"));
    assertThat(report.findings().stream().map(DocumentCheckerTest::shown))
        .containsExactly("duplicate question faq/returns", "contradiction answer faq/returns");
    Finding finding = report.findings().getLast();
    assertThat(finding.message().text(Language.ZH)).isEqualTo("这里说 15 天，faq/returns#1 说 7 天");
    assertThat(finding.place().start()).isEqualTo(6);
    assertThat(finding.place().end()).isEqualTo(19);
  }

  @ParameterizedTest
  @CsvSource({
    "补差价的运费是 12 元。, 补差价的运费是十五块。, 这里说 15 元，faq/old#1 说 12 元",
    "活动到 10 月 8 日结束。, 活动到十月一日结束。, 这里说 10月1日，faq/old#1 说 10月8日",
    "活动到 10 月 8 日结束。, 活动到 11 月 8 号结束。, 这里说 11月8日，faq/old#1 说 10月8日",
    "电池的保修期是 12 个月。, 电池的保修期是 6 个月。, 这里说 6 月，faq/old#1 说 12 月",
  })
  void pricesDatesAndPeriodsContradictEachOther(String old, String other, String message) {
    store.put(Draft.faq("faq/old", "现在是怎么规定的？", old));
    assertThat(
            checker.check(Draft.faq("faq/new", "现在是怎么规定的？", other)).findings().stream()
                .filter(finding -> finding.rule() == CheckRule.CONTRADICTION))
        .extracting(finding -> finding.message().text(Language.ZH))
        .containsExactly(message);
  }

  @Test
  void theSameDateInOtherWordsDoesNot() {
    store.put(Draft.faq("faq/old", "现在是怎么规定的？", "活动到 10 月 8 日结束。"));
    assertThat(check(Draft.faq("faq/new", "现在是怎么规定的？", "活动到十月八号结束。")))
        .containsExactly("duplicate question faq/old");
  }

  @Test
  void theSameNumberAndNumbersOfOtherThingsDoNot() {
    assertThat(check(Draft.faq("faq/new", "退货期限是多久？", "签收后七天内可以申请退货，15天内到账。")))
        .containsExactly("duplicate question faq/returns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"应该可以用。", "好像不能叠加使用。", "这个我觉得不用填。", "能用吧，我也不太清楚。"})
  void uncertainWordingIsFound(String answer) {
    assertThat(checkAnswer(answer)).containsExactly("uncertain answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"这是规定，没有例外。", "是您没看清楚说明。", "这个不归我们管。"})
  void stiffWordingIsFound(String answer) {
    assertThat(checkAnswer(answer)).containsExactly("stiff answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "像素好像素材一样重要。",
        "不要说“应该可以”，也不要说“这是规定”。",
        "| 不说 | 改说 |\n|---|---|\n| 应该可以 | 可以 |",
        "```\n我觉得\n```",
        "`好像是` 是一个参数。",
        "您看大概是多少？",
        "用户应该可见三个按钮。"
      })
  void whatTheAuthorDoesNotSayIsNot(String answer) {
    assertThat(checkAnswer(answer)).isEmpty();
  }

  @Test
  void thePlaceIsInTheAnswerAsItIsWritten() {
    String answer = "见 `好像是`。**應該可以**用。";
    Finding finding = checker.check(Draft.faq("faq/new", "礼品卡怎么用？", answer)).findings().getFirst();
    assertThat(answer.substring(finding.place().start(), finding.place().end())).isEqualTo("應該可以");
  }

  @Test
  void channelAnswersAreCheckedToo() {
    Entry entry =
        new Entry("a", List.of(), "问？", List.of(), List.of(), "能。", Map.of("sms", "应该可以。"));
    assertThat(check(Document.of("faq/new", Kind.FAQ, "问", List.of(entry))))
        .containsExactly("uncertain channelAnswers.sms");
  }

  @Test
  void deadLinksAreFound() {
    assertThat(checkAnswer("见[运费](freight.md)、[没有](gone.md)。")).containsExactly("dead_link answer");
    assertThat(checkAnswer("见[运费](freight.mdx)、[没有](gone.mdx)。"))
        .containsExactly("dead_link answer");
    assertThat(checkAnswer("见[运费](freight.md#1)、[没有](freight.md#9)。"))
        .containsExactly("dead_link answer");
    assertThat(checkAnswer("见[别处](https://example.com/gone.md)、[图](a.png)、`[码](gone.md)`。"))
        .isEmpty();
    store.retire("faq/freight");
    assertThat(checkAnswer("见[运费](freight.md)。")).containsExactly("dead_link answer");
  }

  @Test
  void aRuleCanBeWaived() {
    ReviewPolicy upkeep = new ReviewPolicy(null, null, Map.of(CheckRule.UNCERTAIN, "引用客户原话"));
    Document plain = Draft.faq("faq/new", "礼品卡怎么用？", "应该可以。这是规定。");
    Document waived =
        new Document(
            plain.id(),
            plain.kind(),
            plain.title(),
            plain.scope(),
            plain.validity(),
            upkeep,
            plain.tags(),
            plain.entries());
    assertThat(check(plain)).containsExactly("uncertain answer", "stiff answer");
    assertThat(check(waived)).containsExactly("stiff answer");
  }

  @Test
  void ofAnEditOnlyWhatIsNewIsChecked() {
    Draft draft = Draft.of("faq/edited").entry("甲能用吗？", "应该可以。");
    store.put(draft.document());
    Document edited = draft.entry("乙能用吗？", "好像不行。").document();
    assertThat(checker.checkChanges(edited).findings())
        .extracting(finding -> finding.place().anchor())
        .containsExactly("2");
  }

  @Test
  void otherPhrasesAreLookedForFromThenOn() {
    Document document = Draft.faq("faq/new", "礼品卡怎么用？", "应该可以用，或许要激活。");
    assertThat(check(document)).singleElement().asString().contains("uncertain");
    language = new CheckLanguage(ANALYSIS, new CheckWords(List.of("或许"), List.of()));
    Finding finding = checker.check(document).findings().getFirst();
    assertThat(finding.message().text(Language.ZH)).startsWith("“或许”");
    language = new CheckLanguage(ANALYSIS, new CheckWords(List.of(), List.of()));
    assertThat(check(document)).isEmpty();
  }

  /** Each of them once took minutes: that they end is the test. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "](", "![](", "{{<", "{%", "`", "```\n", "<!--", "<a ", "{#", "id='", "|", "**", "问：",
        "7天", "一", "可能", "吗", "退货。", "- ", "> ", "# ", "1,11", "\\["
      })
  void marksThatNeverEndAreChecked(String mark) {
    String text = "答 " + mark.repeat(100_000 / mark.length());

    assertThat(check(Draft.faq("faq/slow", "很慢的问题怎么办？", text))).isNotNull();
  }
}
