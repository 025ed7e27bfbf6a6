package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Contribution;
import yingda.search.Difference;
import yingda.search.Explanation;
import yingda.search.Hit;
import yingda.search.Lead;
import yingda.search.Phrase;
import yingda.search.Placement;
import yingda.search.Signal;
import yingda.search.SignalNames;

/**
 * An explanation as JSON. Numbers have four decimals.
 *
 * @param score left out if a negative suppresses the entry, which then has none
 */
record ExplanationView(
    Placement placement,
    @Nullable Double score,
    List<SignalView> signals,
    @Nullable LeadView lead,
    Phrase text) {

  /**
   * @param contribution {@code value} times {@code weight}
   */
  record SignalView(
      Signal signal, Phrase label, double value, double weight, double contribution) {}

  /**
   * @param over the next hit: {@code documentId#anchor}
   */
  record LeadView(
      String over,
      @Nullable Double by,
      List<DifferenceView> because,
      List<DifferenceView> despite) {}

  record DifferenceView(Signal signal, Phrase label, double by) {}

  static ExplanationView of(Explanation explanation) {
    Lead lead = explanation.lead();
    double score = explanation.score();
    return new ExplanationView(
        explanation.placement(),
        Double.isInfinite(score) ? null : rounded(score),
        explanation.contributions().stream().map(ExplanationView::view).toList(),
        lead == null ? null : view(lead),
        explanation.text());
  }

  private static SignalView view(Contribution contribution) {
    return new SignalView(
        contribution.signal(),
        SignalNames.of(contribution.signal()),
        rounded(contribution.value()),
        contribution.weight(),
        rounded(contribution.amount()));
  }

  private static LeadView view(Lead lead) {
    Hit over = lead.over();
    Double by = lead.by();
    return new LeadView(
        over.documentId() + "#" + over.anchor(),
        by == null ? null : rounded(by),
        views(lead.because()),
        views(lead.despite()));
  }

  private static List<DifferenceView> views(List<Difference> differences) {
    return differences.stream()
        .map(
            difference ->
                new DifferenceView(
                    difference.signal(),
                    SignalNames.of(difference.signal()),
                    rounded(difference.by())))
        .toList();
  }

  private static double rounded(double number) {
    return Math.round(number * 10_000) / 10_000.0;
  }
}
