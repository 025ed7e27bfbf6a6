package yingda.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yingda.document.Term;
import yingda.ranking.RankReason;

/** Says an explanation in words, with its numbers. */
final class ExplanationText {
  private static final int TELLING = 3;

  private ExplanationText() {}

  static Term of(Explanation explanation) {
    Term own = own(explanation);
    Term lead = lead(explanation);
    return lead == null ? own : Term.of("explained").with("own", own).with("lead", lead);
  }

  private static Term own(Explanation explanation) {
    Term placed = placed(explanation.placement());
    if (!explanation.placement().isByScore()) {
      return Term.of("explained-place").with("placed", placed);
    }
    List<FeatureDifference> strongest =
        explanation.contributions().stream()
            .limit(TELLING)
            .map(
                contribution ->
                    new FeatureDifference(contribution.feature(), contribution.amount()))
            .toList();
    return Term.of("explained-score")
        .with("score", number(explanation.score()))
        .with("strongest", shares(strongest))
        .with("placed", placed);
  }

  /** Of the hit itself, or of the one behind it. */
  private static Term placed(RankReason placement) {
    return Term.of("placed-" + placement.word());
  }

  private static @Nullable Term lead(Explanation explanation) {
    RankComparison lead = explanation.lead();
    if (lead == null) {
      return null;
    }
    Double by = lead.by();
    return by == null ? behind(explanation.placement(), lead.over()) : ahead(lead, by);
  }

  private static Term ahead(RankComparison lead, double by) {
    return Term.of("lead-ahead")
        .with("question", lead.over().question())
        .with("by", number(by))
        .with("because", shares("lead-because", lead.because()))
        .with("despite", shares("lead-despite", lead.despite()));
  }

  /** Where scores say nothing, the reason is how the next one got its place. */
  private static @Nullable Term behind(RankReason own, Hit next) {
    return next.placement() == own
        ? null
        : Term.of("lead-behind")
            .with("question", next.question())
            .with("placed", placed(next.placement()));
  }

  private static Object shares(String code, List<FeatureDifference> differences) {
    return differences.isEmpty() ? "" : Term.of(code, shares(differences));
  }

  private static List<Term> shares(List<FeatureDifference> differences) {
    return differences.stream()
        .map(
            difference ->
                Term.of("feature-share")
                    .with("feature", FeatureNames.of(difference.feature()))
                    .with("amount", String.format(Locale.ROOT, "%+.2f", difference.by())))
        .toList();
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
