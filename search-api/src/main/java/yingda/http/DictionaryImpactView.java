package yingda.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.evaluation.CalibrationBin;
import yingda.evaluation.Figures;
import yingda.tuning.DictionaryImpact;

/**
 * What an edit would do to the golden questions, as JSON.
 *
 * @param before as it is; absent if nothing is asked yet
 * @param after as it would be
 * @param moved the questions asked in both that would be answered otherwise
 */
record DictionaryImpactView(
    @Nullable FiguresView before, FiguresView after, List<MovedView> moved) {

  /**
   * A question whose right reply would stand elsewhere.
   *
   * @param before its rank, from 1; 0 if it is not among the first ten
   */
  record MovedView(String question, int before, int after) {}

  /** Questions in numbers: what they mean stands in {@link Figures}. */
  record FiguresView(
      int answerable,
      int unanswerable,
      double top1,
      double reciprocal,
      double recall,
      Map<String, Double> auroc,
      double coverage,
      @Nullable Double precision,
      double answered,
      @Nullable Double answeredRight,
      double calibrationError,
      List<BinView> reliability,
      Map<String, Integer> notFirst) {
    static FiguresView of(Figures figures) {
      return new FiguresView(
          figures.answerable(),
          figures.unanswerable(),
          figures.top1(),
          figures.reciprocal(),
          figures.recall(),
          figures.auroc(),
          figures.coverage(),
          figures.precision(),
          figures.answered(),
          figures.answeredRight(),
          figures.calibrationError(),
          figures.reliability().stream().map(BinView::of).toList(),
          figures.notFirst());
    }
  }

  /** Queries whose first replies are about equally sure. */
  record BinView(double from, int count, double confidence, double right) {
    static BinView of(CalibrationBin bin) {
      return new BinView(bin.from(), bin.count(), bin.confidence(), bin.right());
    }
  }

  static DictionaryImpactView of(DictionaryImpact impact) {
    Figures before = impact.before();
    return new DictionaryImpactView(
        before == null ? null : FiguresView.of(before),
        FiguresView.of(impact.after()),
        impact.moved().stream()
            .map(moved -> new MovedView(moved.question(), moved.before(), moved.after()))
            .toList());
  }
}
