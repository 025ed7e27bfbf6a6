package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.ranking.RankReason;
import yingda.search.Contribution;
import yingda.search.Explanation;
import yingda.search.FeatureDifference;
import yingda.search.FeatureNames;
import yingda.search.Hit;
import yingda.search.RankComparison;

/**
 * An explanation as JSON. Numbers have four decimals.
 *
 * @param score left out if a negative suppresses the entry, which then has none
 */
record ExplanationView(
    RankReason placement,
    @Nullable Double score,
    List<SignalView> signals,
    @Nullable LeadView lead,
    TextView text) {

  /**
   * @param contribution {@code value} times {@code weight}
   */
  record SignalView(
      String signal, TextView label, double value, double weight, double contribution) {}

  /**
   * @param over the next hit: {@code documentId#anchor}
   */
  record LeadView(
      String over,
      @Nullable Double by,
      List<DifferenceView> because,
      List<DifferenceView> despite) {}

  record DifferenceView(String signal, TextView label, double by) {}

  static ExplanationView of(Explanation explanation) {
    RankComparison lead = explanation.lead();
    double score = explanation.score();
    return new ExplanationView(
        explanation.placement(),
        Double.isInfinite(score) ? null : rounded(score),
        explanation.contributions().stream().map(ExplanationView::view).toList(),
        lead == null ? null : view(lead),
        TextView.of(explanation.text()));
  }

  private static SignalView view(Contribution contribution) {
    return new SignalView(
        contribution.feature().word(),
        TextView.of(FeatureNames.of(contribution.feature())),
        rounded(contribution.value()),
        contribution.weight(),
        rounded(contribution.amount()));
  }

  private static LeadView view(RankComparison lead) {
    Hit over = lead.over();
    Double by = lead.by();
    return new LeadView(
        over.address(),
        by == null ? null : rounded(by),
        views(lead.because()),
        views(lead.despite()));
  }

  private static List<DifferenceView> views(List<FeatureDifference> differences) {
    return differences.stream()
        .map(
            difference ->
                new DifferenceView(
                    difference.feature().word(),
                    TextView.of(FeatureNames.of(difference.feature())),
                    rounded(difference.by())))
        .toList();
  }

  private static double rounded(double number) {
    return Math.round(number * 10_000) / 10_000.0;
  }
}
