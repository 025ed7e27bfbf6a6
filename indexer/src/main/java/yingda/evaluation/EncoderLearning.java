package yingda.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.ranking.Calibration;
import yingda.ranking.Feature;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingParameters;
import yingda.search.Decision;
import yingda.training.CalibrationTrainer;
import yingda.training.LabelledHit;
import yingda.training.RankingExample;
import yingda.training.RankingTrainer;

/**
 * Learns what the features of the pretrained encoder count in the order and in confidence, from
 * several sets of questions of which each counts as much as any other. What words count stays: the
 * features of the encoder are 0 without it, so one set of numbers serves both.
 */
public final class EncoderLearning {
  /** Thousands of questions outweigh any belief; it only keeps numbers from running away. */
  private static final double STRENGTH = 0.05;

  private static final List<Feature> LEARNED =
      Arrays.stream(Feature.values()).filter(Feature::isOfPretrained).toList();

  /**
   * How words match counts more or less beside the encoder. What a question leaves open, or names
   * that is unknown, counts the same: decisions rely on it.
   */
  private static final List<Feature> BESIDE =
      List.of(
          Feature.LEXICAL,
          Feature.TEXT,
          Feature.QUERY_COVERAGE,
          Feature.WORDING_COVERAGE,
          Feature.COVERAGE_PRODUCT,
          Feature.ENTRY_COVERAGE,
          Feature.TEXT_TIMES_COVERAGE,
          Feature.PROXIMITY,
          Feature.EXACT,
          Feature.WORDING_COUNT,
          Feature.QUERY_LENGTH,
          Feature.FAQ,
          Feature.OTHER_NUMBERS,
          Feature.OTHER_NEGATION,
          Feature.LEAD,
          Feature.CROWD,
          Feature.SUBJECT_COVERAGE);

  /** Share of right ones wanted in each set among replies sent as they are. */
  private static final double PRECISION = 0.94;

  /**
   * What came of a part of a set.
   *
   * @param top1 P@1
   * @param auroc by the kind of the questions without an answer
   * @param answered what the confidence in use answers
   * @param error expected calibration error
   */
  public record Outcome(double top1, Map<String, Double> auroc, Coverage answered, double error) {}

  /**
   * A set, of which each half is judged by what was learned on the other halves and on its own.
   *
   * @param questions how many of it have an answer
   * @param before by the numbers in use
   * @param own by the numbers learned on the same halves
   * @param kept by the numbers learned on the other halves
   */
  public record Row(String set, int questions, Outcome before, Outcome own, Outcome kept) {}

  /** The numbers learned from all questions, and the figures of those learned from half of them. */
  public record Result(RelevanceJudgement learned, List<Row> rows) {}

  private EncoderLearning() {}

  /**
   * @throws RejectedException if no encoder told anything
   */
  static Result of(List<QuestionSample> samples) {
    if (samples.stream().noneMatch(QuestionSample::isEncoded)) {
      throw Refusal.invalid("nothing-encoded").at("--learn");
    }
    RelevanceJudgement inUse =
        new RelevanceJudgement(
            RankingParameters.DEFAULT.model(), RankingParameters.DEFAULT.calibration());
    RelevanceJudgement first = learn(samples, SampledQuestion::isInFirstHalf);
    RelevanceJudgement second = learn(samples, question -> !question.isInFirstHalf());
    List<Row> rows = new ArrayList<>();
    for (QuestionSample sample : samples) {
      List<QueryResult> before = new ArrayList<>();
      List<QueryResult> own = new ArrayList<>();
      List<QueryResult> kept = new ArrayList<>();
      for (SampledQuestion question : sample.questions()) {
        boolean isInFirst = question.isInFirstHalf();
        before.add(judged(sample, question, inUse));
        own.add(judged(sample, question, isInFirst ? first : second));
        kept.add(judged(sample, question, isInFirst ? second : first));
      }
      int answerable = (int) before.stream().filter(QueryResult::isAnswerable).count();
      rows.add(new Row(sample.set(), answerable, outcome(before), outcome(own), outcome(kept)));
    }
    return new Result(learn(samples, question -> true), rows);
  }

  private static RelevanceJudgement learn(
      List<QuestionSample> samples, Predicate<SampledQuestion> which) {
    List<RankingExample> examples = new ArrayList<>();
    for (QuestionSample sample : samples) {
      List<SampledQuestion> open =
          sample.questions().stream().filter(which).filter(one -> one.example(1).isOpen()).toList();
      open.forEach(
          question -> examples.add(question.example(CalibrationTrainer.SET / open.size())));
    }
    LinearModel words = RankingParameters.DEFAULT.model().without(LEARNED);
    LinearModel weights = RankingTrainer.fit(examples, words, LEARNED, STRENGTH);
    return new RelevanceJudgement(weights, calibration(samples, which, weights));
  }

  private static Calibration calibration(
      List<QuestionSample> samples, Predicate<SampledQuestion> which, LinearModel weights) {
    List<List<LabelledHit>> firsts = new ArrayList<>();
    for (QuestionSample sample : samples) {
      firsts.add(
          sample.questions().stream()
              .filter(which)
              .map(question -> question.first(weights))
              .filter(Objects::nonNull)
              .toList());
    }
    return CalibrationTrainer.fitBeside(
        firsts, RankingParameters.DEFAULT.calibration(), LEARNED, BESIDE, PRECISION, STRENGTH);
  }

  private static QueryResult judged(
      QuestionSample sample, SampledQuestion question, RelevanceJudgement by) {
    @Nullable LabelledHit first = question.first(by.weights());
    double confidence = first == null ? 0 : by.calibration().confidence(first.features());
    boolean right = first != null && first.right();
    return new QueryResult(
        question.id(),
        sample.set(),
        question.kind(),
        right ? 1 : 0,
        right ? 1 : 0,
        first == null ? null : first.features(),
        confidence,
        confidence >= by.calibration().sure() ? Decision.ANSWER : Decision.ESCALATE,
        0);
  }

  private static Outcome outcome(List<QueryResult> results) {
    return new Outcome(
        RankMetrics.of(results).top1(),
        Auroc.byKind(results),
        Coverage.ofAnswers(results),
        Reliability.error(Reliability.bins(results)));
  }
}
