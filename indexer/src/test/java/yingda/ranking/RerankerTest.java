package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.hanlp.HanLp;
import yingda.testing.Draft;
import yingda.testing.InMemoryTexts;
import yingda.testing.IndexedStore;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** The order of entries, what is suppressed, and what stands beside the first; without an index. */
class RerankerTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);

  private static final InMemoryTexts TEXTS =
      new InMemoryTexts(
          ANALYSIS,
          Draft.faq("faq/freight", "退货运费谁出", "质量问题由商家承担。"),
          Draft.faq("faq/return", "怎么退货", "在订单页点申请售后。"),
          exchange(),
          Draft.faq("faq/app-invoice", "开发票", "在应用里点发票。"),
          Draft.faq("faq/shop-invoice", "开发票", "到柜台出示小票。"));

  private static final int FREIGHT = 0;
  private static final int RETURN = 1;
  private static final int EXCHANGE = 2;
  private static final int APP_INVOICE = 3;
  private static final int SHOP_INVOICE = 4;

  private static Document exchange() {
    Entry entry = new Entry("1", List.of(), "怎么换货", List.of(), List.of("换货运费谁出"), "寄回。", Map.of());
    return Draft.of("faq/exchange").entry(entry).document();
  }

  private static List<RankedEntry> ranked(String question, Candidate... candidates)
      throws IOException {
    Reranker reranker =
        new Reranker(
            TEXTS.source(),
            AnalyzedQuery.of(question, ANALYSIS),
            RankingContext.NONE,
            IndexedStore.NOW);
    return reranker.order(reranker.roughly(List.of(candidates)), 10);
  }

  private static Candidate found(int entry, double wording) {
    return new Candidate(entry, wording, 0, List.of(), true);
  }

  @ParameterizedTest
  @CsvSource({"怎么退货, 1", "退货运费谁出, 0", "换货怎么弄, 2"})
  void whatHasTheQuestionComesFirstThoughOthersScoreAlike(String question, int first)
      throws IOException {
    List<RankedEntry> ranked =
        ranked(question, found(FREIGHT, 5), found(RETURN, 5), found(EXCHANGE, 5));
    assertThat(ranked.getFirst().entry()).isEqualTo(first);
    assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  /** What neither knows alone is read, however many the other would read before. */
  @Test
  void theBestByWordsAndByTheEncoderTakeTurns() throws IOException {
    Reranker reranker =
        new Reranker(
            TEXTS.source(),
            AnalyzedQuery.of("退货", ANALYSIS),
            RankingContext.NONE,
            IndexedStore.NOW);
    assertThat(
            reranker.roughly(
                List.of(
                    encoded(FREIGHT, 9, 0.1),
                    encoded(RETURN, 8, 0.2),
                    encoded(EXCHANGE, 7, 0.3),
                    encoded(APP_INVOICE, 6, 0.9))))
        .extracting(Candidate::entry)
        .containsExactly(FREIGHT, APP_INVOICE, RETURN, EXCHANGE);
  }

  private static Candidate encoded(int entry, double wording, double cosine) {
    PretrainedScores scores = new PretrainedScores(List.of(cosine), 0);
    return new Candidate(entry, wording, 0, List.of(), scores, true);
  }

  /** The score is the weighted sum, and nothing else. */
  @Test
  void theScoreIsTheWeightedSum() throws IOException {
    RankedEntry first = ranked("怎么退货", found(RETURN, 5)).getFirst();
    double sum = 0;
    for (Map.Entry<Feature, Double> weight : RankingParameters.DEFAULT.weights().entrySet()) {
      sum += weight.getValue() * first.features().of(weight.getKey());
    }
    assertThat(first.score()).isCloseTo(sum, within(1e-9));
    // words 6, covered 1.2, alike 7.5, answered 2.4, meaning of the same text 8, exact 3, FAQ 0.6,
    // recent 0.2
    assertThat(first.score()).isCloseTo(28.9, within(1e-9));
  }

  @Test
  void whatTiesStandsInTheOrderOfTheTexts() throws IOException {
    assertThat(ranked("发票", found(APP_INVOICE, 5), found(SHOP_INVOICE, 5)))
        .extracting(RankedEntry::entry)
        .containsExactly(APP_INVOICE, SHOP_INVOICE);
  }

  /** 换货运费 has less than 0.7 of the negative 换货运费谁出. */
  @ParameterizedTest
  @CsvSource({
    "换货运费谁出, true",
    "请问换货运费谁出呢, true",
    "换货运费, false",
    "换货, false",
    "怎么换货, false",
    "运费, false"
  })
  void aNearerNegativeSuppresses(String question, boolean suppressed) throws IOException {
    RankedEntry entry = ranked(question, found(EXCHANGE, 5)).getFirst();
    assertThat(entry.isSuppressed()).isEqualTo(suppressed);
    assertThat(entry.score() == Double.NEGATIVE_INFINITY).isEqualTo(suppressed);
  }

  /** Behind 退货运费谁出, what was said before has the negative's words, and 那怎么换 has none. */
  @Test
  void aNegativeOfWhatWasSaidBeforeSuppressesNothing() throws IOException {
    WordingMatcher behind =
        new WordingMatcher(
            ANALYSIS,
            AnalyzedQuery.of("退货运费谁出 那发票", "那发票", ANALYSIS),
            TEXTS.source().rarity(),
            RankingParameters.DEFAULT.model());
    CandidateText exchange = TEXTS.read(EXCHANGE);
    WordingMatcher.Nearest nearest = behind.nearest(exchange.wordings(), List.of(), List.of());
    assertThat(behind.hasNearerNegative(exchange.negatives(), nearest)).isFalse();
  }

  @Test
  void onlyTheForemostAreReadClosely() throws IOException {
    List<Document> many = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(Draft.faq("faq/" + i, "第" + i + "种退货", "说明"));
      candidates.add(found(i, 20 - i));
    }
    InMemoryTexts texts = new InMemoryTexts(ANALYSIS, many.toArray(Document[]::new));
    Reranker reranker =
        new Reranker(
            texts.source(),
            AnalyzedQuery.of("退货", ANALYSIS),
            RankingContext.NONE,
            IndexedStore.NOW);
    List<RankedEntry> ranked = reranker.order(candidates, 20);
    assertThat(ranked.subList(0, 15)).allMatch(one -> one.placement() == RankReason.WEIGHED);
    assertThat(ranked.subList(15, 20))
        .allMatch(one -> one.placement() == RankReason.ROUGH)
        .extracting(RankedEntry::entry)
        .containsExactly(15, 16, 17, 18, 19);
  }

  @ParameterizedTest
  @CsvSource({"8, 8, 0", "8, 6, 0.5", "8, 4, 1", "8, 1, 1"})
  void aLeadIsShareOfTheScore(double first, double second, double lead) {
    List<RankedEntry> told =
        RankedEntry.withLead(
            List.of(
                entry(0, first, Map.of(Feature.ENTRY_COVERAGE, 1.0)),
                entry(1, second, Map.of(Feature.ENTRY_COVERAGE, 1.0))));
    assertThat(told.getFirst().features().of(Feature.LEAD)).isCloseTo(lead, within(1e-9));
    assertThat(told.getLast().features().of(Feature.LEAD)).isZero();
  }

  @Test
  void aLeadIsWorthWhatTheFirstHasToShow() {
    RankedEntry half = entry(0, 8, Map.of(Feature.ENTRY_COVERAGE, 0.3, Feature.SEMANTIC, 0.5));
    assertThat(RankedEntry.withLead(List.of(half)).getFirst().features().of(Feature.LEAD))
        .isEqualTo(0.5);
    RankedEntry guessed = half.guessed();
    assertThat(guessed.features().of(Feature.GUESSED)).isEqualTo(1);
    assertThat(half.features().of(Feature.GUESSED)).isZero();
    assertThat(RankedEntry.withLead(List.of(guessed))).containsExactly(guessed);
    assertThat(RankedEntry.withLead(List.of())).isEmpty();
  }

  @Test
  void allAreToldThatAModelIsUnknown() {
    FeatureVector unknown = new FeatureVector(Map.of(Feature.UNKNOWN_MODEL, 1.0));
    List<RankedEntry> told =
        RankedEntry.allWith(unknown, List.of(entry(0, 2, Map.of()), entry(1, 1, Map.of())));
    assertThat(told).allMatch(one -> one.features().of(Feature.UNKNOWN_MODEL) == 1);
  }

  private static RankedEntry entry(int number, double score, Map<Feature, Double> features) {
    return new RankedEntry(number, score, RankReason.WEIGHED, "怎么退货", new FeatureVector(features));
  }

  @Test
  void anotherAnswerToTheSameWordingIsARival() throws IOException {
    List<RankedEntry> ranked = ranked("开发票", found(APP_INVOICE, 5), found(SHOP_INVOICE, 5));
    List<RankedEntry> told = new RivalDetector(TEXTS.source()).tell(ranked);
    assertThat(told.getFirst().features().of(Feature.RIVAL)).isEqualTo(1);
    assertThat(told.getLast().features().of(Feature.RIVAL)).isZero();
  }

  @Test
  void whatWasNamedByTheQuestionHasNoRival() throws IOException {
    List<RankedEntry> ranked = ranked("怎么退货", found(RETURN, 5), found(EXCHANGE, 4));
    assertThat(rival(ranked)).isZero();
    assertThat(new RivalDetector(TEXTS.source()).tell(ranked.subList(0, 1)))
        .isEqualTo(ranked.subList(0, 1));
  }

  /** 退货 names all of both, and half of what 退货运费谁出 names. */
  @Test
  void aRivalIsAsGoodAsWhatTheFirstLeavesUnasked() throws IOException {
    List<RankedEntry> ranked = ranked("退货", found(FREIGHT, 9), found(RETURN, 5));
    List<RankedEntry> freightFirst =
        ranked.getFirst().entry() == FREIGHT ? ranked : ranked.reversed();
    double unasked = freightFirst.getFirst().features().of(Feature.UNASKED_SUBJECT);
    assertThat(unasked).isBetween(0.2, 0.8);
    assertThat(rival(freightFirst)).isEqualTo(unasked);
  }

  private static double rival(List<RankedEntry> ranked) throws IOException {
    return new RivalDetector(TEXTS.source()).tell(ranked).getFirst().features().of(Feature.RIVAL);
  }

  /** 那运费呢 behind 怎么退货: 退货运费谁出 has both, 怎么退货 only what was said before. */
  @Test
  void whatFollowsFromBothComesFirst() throws IOException {
    List<RankedEntry> alone =
        List.of(entry(RETURN, 9, Map.of()), entry(FREIGHT, 8, Map.of()), entry(3, 7, Map.of()));
    List<RankedEntry> followed = new FollowUpReranker(TEXTS.source(), "那运费呢", "怎么退货").order(alone);
    assertThat(followed)
        .extracting(RankedEntry::entry)
        .containsExactly(FREIGHT, RETURN, APP_INVOICE);
    assertThat(followed)
        .extracting(one -> one.features().of(Feature.CONTEXT_MISMATCH))
        .satisfiesExactly(
            freight -> assertThat(freight).isZero(),
            returned -> assertThat(returned).isBetween(0.3, 1.0),
            invoice -> assertThat(invoice).isGreaterThan(0.9));
    assertThat(followed)
        .extracting(one -> one.features().of(Feature.CONTEXT_COVERAGE))
        .containsExactly(1.0, 1.0, 0.0);
  }
}
