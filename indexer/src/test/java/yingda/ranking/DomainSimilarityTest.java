package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yingda.encoder.SimilarityFloor;
import yingda.encoder.learned.LearnedEncoder;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.Trainer;
import yingda.encoder.learned.TrainingOptions;
import yingda.encoder.learned.TrainingProgress;
import yingda.encoder.learned.TrainingSet;
import yingda.hanlp.HanLp;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** Loans are what is asked here; entries about music and films are there, too. */
class DomainSimilarityTest {
  private static final SimilarityFloor FLOOR = new SimilarityFloor(0.4, 0.2);
  private static final Analysis WORDS = HanLp.analysis(Lexicon.EMPTY);

  private Analysis analysis = WORDS;

  @BeforeEach
  void learn() {
    List<Pair> pairs = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String who : List.of("我", "他", "她", "老板", "朋友", "同事", "客户", "公司")) {
      pairs.add(new Pair(who + "怎么还借款", who + "的借款如何归还", true));
      pairs.add(new Pair(who + "的银行卡换了", who + "更换银行卡", true));
      others.add(who + "怎么听音乐");
      others.add(who + "的显卡看电影坏了");
    }
    TrainingOptions options = new TrainingOptions(1, 32, 2);
    Trainer trainer = new Trainer(WORDS, options, TrainingProgress.NONE);
    analysis =
        WORDS.with(
            new LearnedEncoder(WORDS, trainer.train(new TrainingSet(pairs, others, List.of()))));
  }

  @Test
  void aQuestionSoundsLikeWhatIsAskedOrUnlikeIt() {
    FeatureVector asked = features("借款怎么还", "怎么还借款");
    assertThat(asked.of(Feature.IN_DOMAIN)).isPositive();
    assertThat(asked.of(Feature.OUT_OF_DOMAIN)).isZero();
    FeatureVector offTopic = features("听什么音乐", "怎么听音乐");
    assertThat(offTopic.of(Feature.IN_DOMAIN)).isZero();
    assertThat(offTopic.of(Feature.OUT_OF_DOMAIN)).isPositive();
  }

  @Test
  void anEntryIsOffTopicWhereOnlyTheQuestionIsFamiliar() {
    assertThat(features("银行卡坏了", "显卡坏了").of(Feature.DOMAIN_MISMATCH)).isPositive();
    assertThat(features("显卡坏了", "银行卡坏了").of(Feature.DOMAIN_MISMATCH)).isZero();
    assertThat(features("银行卡坏了", "银行卡坏了").of(Feature.DOMAIN_MISMATCH)).isZero();
  }

  @Test
  void onlyTheFirstHitIsTold() {
    FeatureVector none = new FeatureVector(Map.of());
    RankedEntry first = new RankedEntry(1, 2, RankReason.WEIGHED, "显卡坏了", none);
    RankedEntry second = new RankedEntry(2, 1, RankReason.WEIGHED, "显卡坏了", none);
    List<RankedEntry> told =
        new DomainSimilarity("银行卡坏了", analysis.encoder()).tell(List.of(first, second));
    assertThat(told.getFirst().features().of(Feature.DOMAIN_MISMATCH)).isPositive();
    assertThat(told.getLast()).isEqualTo(second);
  }

  @Test
  void withoutAModelNothingIsKnown() {
    RankedEntry hit =
        new RankedEntry(1, 2, RankReason.WEIGHED, "怎么听音乐", new FeatureVector(Map.of()));
    assertThat(new DomainSimilarity("借款怎么还", null).tell(List.of(hit))).containsExactly(hit);
    assertThat(new DomainSimilarity("借款怎么还", null).tell(List.of())).isEmpty();
  }

  @Test
  void nearWordingsSayMoreOfWhatMeaningsWereLearnedFrom() {
    Candidate near = new Candidate(1, 5, 0, List.of(0.9, 0.8, 0.7), true);
    double learned = agreed("借款怎么还", near);
    assertThat(learned).isGreaterThan(agreed("听什么音乐", near));
    analysis = WORDS;
    assertThat(agreed("借款怎么还", near)).isPositive().isLessThan(learned);
  }

  private double agreed(String question, Candidate candidate) {
    return CandidateSetStatistics.of(
            List.of(candidate),
            new DomainSimilarity(question, analysis.encoder()),
            FLOOR,
            SimilarityFloor.NONE)
        .features(candidate)
        .of(Feature.SEMANTIC_TOP3);
  }

  private FeatureVector features(String question, String wording) {
    RankedEntry hit =
        new RankedEntry(1, 2, RankReason.WEIGHED, wording, new FeatureVector(Map.of()));
    return new DomainSimilarity(question, analysis.encoder())
        .tell(List.of(hit))
        .getFirst()
        .features();
  }
}
