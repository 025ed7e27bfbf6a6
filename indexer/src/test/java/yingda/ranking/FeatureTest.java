package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.encoder.SimilarityFloor;
import yingda.hanlp.HanLp;
import yingda.testing.Draft;
import yingda.testing.InMemoryTexts;
import yingda.testing.IndexedStore;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** What each feature says of real questions, without an index. */
class FeatureTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);
  private static final double NEAR = 0.005;

  private static final Document[] KNOWN = {
    Draft.faq("faq/freight", "退货运费谁出", "质量问题由商家承担，其他由买家承担。"),
    Draft.faq("faq/invoice", "怎么开发票", "在订单页点开发票。", "在哪里开票", "开票要多久", "发票能补开吗"),
    Draft.faq("faq/charge", "X100能充电吗", "7天内送充电器。"),
    Draft.faq("faq/gift", "满300减多少", "满300元减50元。"),
    Draft.of("manual/export")
        .kind(Kind.MANUAL)
        .entry(
            new Entry(
                "1", List.of("订单"), "导出", List.of(), List.of(), "商家后台可以把一个月的订单导出成表格。", Map.of()))
        .document(),
  };

  private static final int FREIGHT = 0;
  private static final int INVOICE = 1;
  private static final int CHARGE = 2;
  private static final int GIFT = 3;
  private static final int EXPORT = 4;

  private static FeatureVector of(String question, Candidate... candidates) throws IOException {
    return ranked(question, candidates).getFirst().features();
  }

  private static List<RankedEntry> ranked(String question, Candidate... candidates)
      throws IOException {
    Reranker reranker =
        new Reranker(
            new InMemoryTexts(ANALYSIS, KNOWN).source(),
            AnalyzedQuery.of(question, ANALYSIS),
            RankingContext.NONE,
            IndexedStore.NOW);
    return reranker.order(Arrays.asList(candidates), 10);
  }

  private static Candidate only(int entry) {
    return new Candidate(entry, 5, 0, List.of(), true);
  }

  /** Learned models and answers of the service name features by these; they must not change. */
  @Test
  void theWordsInJsonStay() {
    assertThat(Arrays.stream(Feature.values()).map(Feature::word))
        .containsExactly(
            ("words text outdone asked covered alike answered told together meaning agreed"
                 + " confirmed pretrained pretrained_close pretrained_agreed pretrained_text"
                 + " pretrained_far pretrained_outdone pretrained_told pretrained_asked"
                 + " pretrained_alike familiar strange off_topic exact known helpful unhelpful long"
                 + " faq recent other_numbers same_but_numbers negated opposed guessed lead crowd"
                 + " named unsaid open rivalled unknown foreign strays resumes")
                .split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "退货运费谁出, 1, 1, 1, 1",
    "退货运费谁出？, 1, 1, 1, 1",
    "退货运费, 1, 0.538, 0, 0.538",
    "会员积分, 0, 0, 0, 0",
  })
  void coverageIsWhatQuestionAndWordingShare(
      String question, double query, double wording, double exact, double product)
      throws IOException {
    FeatureVector features = of(question, only(FREIGHT));
    assertThat(features.of(Feature.QUERY_COVERAGE)).isCloseTo(query, within(NEAR));
    assertThat(features.of(Feature.WORDING_COVERAGE)).isCloseTo(wording, within(NEAR));
    assertThat(features.of(Feature.COVERAGE_PRODUCT)).isCloseTo(product, within(NEAR));
    assertThat(features.of(Feature.EXACT)).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource({"订单导出成表格, 1", "会员积分, 0", "导出会员积分, 0.237"})
  void entryCoverageCountsHeadingsAndAnswer(String question, double covered) throws IOException {
    assertThat(of(question, only(EXPORT)).of(Feature.ENTRY_COVERAGE))
        .isCloseTo(covered, within(NEAR));
  }

  @Test
  void lexicalScoresAreSharesOfTheBest() {
    List<Candidate> both =
        List.of(new Candidate(0, 8, 2, List.of(), true), new Candidate(1, 0, 5, List.of(), true));
    FeatureVector first = rough(both, 0);
    FeatureVector second = rough(both, 1);
    assertThat(first.of(Feature.LEXICAL)).isEqualTo(1);
    assertThat(second.of(Feature.LEXICAL)).isEqualTo(0.5);
    assertThat(first.of(Feature.TEXT)).isCloseTo(0.2 * 0.2, within(1e-9));
    assertThat(second.of(Feature.TEXT)).isCloseTo(0.5 * 0.2, within(1e-9));
    List<Candidate> inTexts = List.of(new Candidate(0, 0, 4, List.of(), true));
    assertThat(rough(inTexts, 0).of(Feature.TEXT)).isEqualTo(1);
    assertThat(rough(List.of(new Candidate(0, 4, 0, List.of(), true)), 0).of(Feature.TEXT))
        .isZero();
  }

  @Test
  void semanticNearnessBeginsAboveTheFloorOfTheEncoder() {
    List<Candidate> candidates =
        List.of(
            new Candidate(0, 8, 0, List.of(0.7, 0.4, 0.4, 0.1), true),
            new Candidate(1, 4, 0, List.of(0.4), true),
            new Candidate(2, 0, 0, List.of(1.0, 1.0, 1.0), true));
    FeatureVector first = rough(candidates, 0);
    assertThat(first.of(Feature.SEMANTIC)).isCloseTo(0.5, within(1e-9));
    assertThat(first.of(Feature.SEMANTIC_TOP3)).isCloseTo(0.375 / 2, within(1e-9));
    assertThat(first.of(Feature.LEXICAL_TIMES_BEST_SEMANTIC)).isEqualTo(1);
    FeatureVector second = rough(candidates, 1);
    assertThat(second.of(Feature.SEMANTIC)).isZero();
    assertThat(second.of(Feature.LEXICAL_TIMES_BEST_SEMANTIC)).isEqualTo(0.5);
    FeatureVector last = rough(candidates, 2);
    assertThat(last.of(Feature.SEMANTIC)).isEqualTo(1);
    assertThat(last.of(Feature.SEMANTIC_TOP3)).isEqualTo(0.5);
    assertThat(rough(List.of(only(0)), 0).of(Feature.LEXICAL_TIMES_BEST_SEMANTIC)).isZero();
  }

  private static FeatureVector rough(List<Candidate> candidates, int which) {
    return CandidateSetStatistics.of(
            candidates,
            new DomainSimilarity("退货", null),
            new SimilarityFloor(0.4, 0.2),
            SimilarityFloor.NONE)
        .features(candidates.get(which));
  }

  @Test
  void aTextCountsWhereNoWordingHasTheWords() throws IOException {
    FeatureVector told = of("一个月的表格", new Candidate(EXPORT, 0, 6, List.of(), true));
    assertThat(told.of(Feature.TEXT_TIMES_COVERAGE)).isCloseTo(1, within(NEAR));
    assertThat(told.of(Feature.PROXIMITY)).isCloseTo(1, within(NEAR));
    FeatureVector asked = of("一个月的表格", new Candidate(EXPORT, 6, 0, List.of(), true));
    assertThat(asked.of(Feature.TEXT_TIMES_COVERAGE)).isZero();
    assertThat(asked.of(Feature.PROXIMITY)).isZero();
  }

  @Test
  void proximityIsTheLargestShareWithinReach() throws IOException {
    TermProximity proximity =
        new TermProximity(AnalyzedQuery.of("运费", ANALYSIS), new InMemoryTexts(ANALYSIS, KNOWN));
    assertThat(proximity.of(List.of(at("运", 3), at("费", 43)))).isEqualTo(1);
    assertThat(proximity.of(List.of(at("费", 44), at("运", 3)))).isEqualTo(0.5);
    assertThat(proximity.of(List.of(at("费", 4), at("费", 5)))).isEqualTo(0.5);
    assertThat(proximity.of(List.of(at("货", 4)))).isZero();
    assertThat(proximity.of(List.of())).isZero();
  }

  private static TermPosition at(String term, int position) {
    return new TermPosition(term, position);
  }

  @Test
  void moreKnownWordingsCountMore() throws IOException {
    assertThat(of("发票", only(INVOICE)).of(Feature.WORDING_COUNT)).isEqualTo(0.75);
    assertThat(of("运费", only(FREIGHT)).of(Feature.WORDING_COUNT)).isZero();
    FeatureVector near = of("发票", new Candidate(INVOICE, 5, 0, List.of(0.7, 0.7, 0.7, 0.7), true));
    // Without an encoder nothing is taken off a cosine; half counts, as no word was learned from.
    assertThat(near.of(Feature.SEMANTIC_TOP3)).isCloseTo(0.35, within(1e-9));
    assertThat(near.of(Feature.SEMANTIC_TOP3_TIMES_COUNT)).isCloseTo(0.75 * 0.35, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"退货, 0.0667", "退货运费谁出退货运费谁出退货运, 0.5", "退货运费谁出退货运费谁出退货运费谁出退货运费谁出退货运费谁出退货, 1"})
  void aQuestionIsLongFromThirtyCharactersOn(String question, double length) throws IOException {
    assertThat(of(question, only(FREIGHT)).of(Feature.QUERY_LENGTH))
        .isCloseTo(length, within(0.0001));
  }

  @Test
  void anEntryOfAnFaqIsOneAndAgesByHalfAYear() throws IOException {
    assertThat(of("导出", only(EXPORT)).of(Feature.FAQ)).isZero();
    assertThat(of("发票", only(INVOICE)).of(Feature.FAQ)).isEqualTo(1);
    assertThat(of("发票", only(INVOICE)).of(Feature.RECENT)).isEqualTo(1);
    CandidateText invoice = new InMemoryTexts(ANALYSIS, KNOWN).read(INVOICE);
    assertThat(
            StaticPrior.features(invoice, IndexedStore.NOW.plus(Duration.ofDays(365)))
                .of(Feature.RECENT))
        .isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"满300减多少, 0", "满减多少, 0", "满500减多少, 1", "满三百减多少, 0"})
  void otherNumbersContradict(String question, double other) throws IOException {
    assertThat(of(question, only(GIFT)).of(Feature.OTHER_NUMBERS)).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({"满500减多少, 1", "满500元减多少, 1", "满500送不送赠品, 0", "满300减多少, 0", "买了500块能送礼品卡吗, 0"})
  void whatIsTheSameButForItsNumbersIsContradicted(String question, double same)
      throws IOException {
    assertThat(of(question, only(GIFT)).of(Feature.SAME_BUT_NUMBERS)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"X100能充电吗, 0", "X100不能充电, 1"})
  void anotherNegationContradicts(String question, double other) throws IOException {
    assertThat(of(question, only(CHARGE)).of(Feature.OTHER_NEGATION)).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "5, 5, 0, 0", "6, 1, 0.4167, 0", "1, 6, 0, 0.4167"})
  void whatAgentsTookOrNotCountsWithDoubt(int took, int not, double helpful, double unhelpful) {
    FeatureVector features = new FeedbackCounts(took, not).features();
    assertThat(features.of(Feature.HELPFUL)).isCloseTo(helpful, within(0.0001));
    assertThat(features.of(Feature.UNHELPFUL)).isCloseTo(unhelpful, within(0.0001));
  }

  @ParameterizedTest
  @CsvSource({
    "退货运费谁出, 1, 0, 0",
    "怎么办, 0, 1, 1",
    "会员积分, 0, 0.394, 0",
  })
  void aSubjectIsNamedOrLeftOpen(String question, double covered, double unasked, double missing)
      throws IOException {
    FeatureVector features = of(question, only(FREIGHT));
    assertThat(features.of(Feature.SUBJECT_COVERAGE)).isCloseTo(covered, within(NEAR));
    assertThat(features.of(Feature.UNASKED_SUBJECT)).isCloseTo(unasked, within(NEAR));
    assertThat(features.of(Feature.MISSING_SUBJECT)).isCloseTo(missing, within(NEAR));
  }
}
