package yingda.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yingda.ranking.Calibration;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.RankingParameters;

/** How likely hits are right, each by itself. */
final class ReplyConfidence {
  private static final RankingParameters.Decision NUMBERS = RankingParameters.DEFAULT.decision();

  private ReplyConfidence() {}

  /**
   * Of each; a campaign is as likely as the rule beside which it is in force.
   *
   * @param hits best first
   */
  static List<Double> of(Question question, List<Hit> hits, Calibration calibration) {
    DeniedThings denied = DeniedThings.of(question);
    Optional<SaidVersion> said = SaidVersion.in(question);
    List<Double> each = new ArrayList<>();
    for (Hit hit : hits) {
      boolean isCampaign = !each.isEmpty() && ClarificationOptions.isRivalled(hit);
      boolean isOtherVersion = said.filter(version -> version.isExcludedBy(hit)).isPresent();
      boolean isContradicted =
          isOtherVersion
              || denied.areContradicted(hit.matched())
              || isOtherName(question, hit)
              || hit.features().of(Feature.SAME_BUT_NUMBERS) > 0
              || hit.features().of(Feature.ANTONYM) > 0;
      each.add(isCampaign ? each.getFirst() : of(hit, isContradicted, calibration));
    }
    return each;
  }

  private static boolean isOtherName(Question question, Hit hit) {
    return hit.features().of(Feature.OTHER_NUMBERS) > 0
        && NumberedName.isInBoth(question.text(), hit.matched());
  }

  /**
   * What strays from what was said before is as much less likely, and what is known of other
   * models, versions, other things and other names, or of what the question says is not so, may or
   * may not be so of what was asked for.
   */
  private static double of(Hit hit, boolean isContradicted, Calibration calibration) {
    FeatureVector features = hit.features();
    return calibration.confidence(features)
        * (isContradicted ? NUMBERS.contradicted() : 1)
        * (1 - features.of(Feature.CONTEXT_MISMATCH))
        * (1 - features.of(Feature.UNKNOWN_MODEL) * (1 - NUMBERS.unknownModel()))
        * (1 - unknownSubject(features) * (1 - NUMBERS.unknownSubject()));
  }

  /** A word that was guessed to be another is none that nothing is known about. */
  static double unknownSubject(FeatureVector features) {
    return features.of(Feature.GUESSED) > 0 ? 0 : features.of(Feature.UNKNOWN_SUBJECT);
  }
}
