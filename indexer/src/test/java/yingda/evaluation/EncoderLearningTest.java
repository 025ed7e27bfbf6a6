package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yingda.document.RejectedException;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingParameters;
import yingda.training.LabelledHit;

class EncoderLearningTest {
  private static final LinearModel IN_USE = RankingParameters.DEFAULT.model();

  /** Words speak for the wrong hit; the encoder for the right one, if there is one. */
  private static QuestionSample sample(int questions) {
    Random random = new Random(7);
    List<SampledQuestion> sampled = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      boolean answered = i % 3 > 0;
      double near = answered ? 0.6 + random.nextDouble() / 5 : random.nextDouble() / 5;
      List<LabelledHit> hits =
          List.of(hit(0.9, 0.2, 1 - near, false), hit(0.6, near, 1 - near, answered));
      sampled.add(new SampledQuestion("q" + i, kind(answered), hits, 2));
    }
    return new QuestionSample("set", sampled);
  }

  private static @Nullable String kind(boolean answered) {
    return answered ? null : "near";
  }

  private static LabelledHit hit(double words, double near, double far, boolean right) {
    return new LabelledHit(
        new FeatureVector(
            Map.of(
                Feature.LEXICAL, words,
                Feature.ENTRY_COVERAGE, words,
                Feature.PRETRAINED, near,
                Feature.PRETRAINED_FAR, far)),
        right);
  }

  @Test
  void bothHalvesAreJudgedByWhatTheOtherTaught() {
    EncoderLearning.Result result = EncoderLearning.of(List.of(sample(600)));
    EncoderLearning.Row row = result.rows().getFirst();
    assertThat(row.questions()).isEqualTo(400);
    assertThat(row.kept().top1()).isGreaterThan(0.95);
    assertThat(row.kept().auroc().get("near")).isGreaterThan(0.95);
    assertThat(row.kept().error()).isLessThan(0.05);
    assertThat(result.learned().weights().of(Feature.PRETRAINED)).isPositive();
    assertThat(result.learned().calibration().weights().get(Feature.PRETRAINED_FAR)).isNegative();
  }

  @Test
  void whatWordsCountStays() {
    EncoderLearning.Result result = EncoderLearning.of(List.of(sample(60)));
    for (Feature feature : Feature.values()) {
      if (!feature.isOfPretrained()) {
        assertThat(result.learned().weights().of(feature)).isEqualTo(IN_USE.of(feature));
      }
    }
    assertThat(result.learned().calibration().bias())
        .isEqualTo(RankingParameters.DEFAULT.calibration().bias());
  }

  @Test
  void withoutAnEncoderThereIsNothingToLearn() {
    List<LabelledHit> words = List.of(hit(1, 0, 0, true), hit(0, 0, 0, false));
    QuestionSample sample =
        new QuestionSample("set", List.of(new SampledQuestion("q", null, words, 2)));
    assertThatThrownBy(() -> EncoderLearning.of(List.of(sample)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("--learn: finds no hit of which the pretrained encoder tells");
  }
}
