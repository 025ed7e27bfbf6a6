package yingda.search;

import java.util.List;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.RankingParameters;

/** Which near questions are worth asking back with. */
final class ClarificationOptions {
  private static final RankingParameters.Decision NUMBERS = RankingParameters.DEFAULT.decision();

  private ClarificationOptions() {}

  /**
   * The best of them, the likeliest first. Who names something is not asked about something else:
   * 李白是谁 has 是谁 in common with much. Of what has some of it, what has less than half as much as
   * another has it by chance.
   *
   * @param considered the likeliest first
   * @param names whether the question names what it is about
   */
  static List<Hit> among(List<Reply> considered, boolean names) {
    List<Reply> plausible =
        considered.stream()
            .filter(reply -> reply.confidence() >= NUMBERS.clarifyConfidence())
            .toList();
    double most = plausible.stream().mapToDouble(ClarificationOptions::named).max().orElse(0);
    return plausible.stream()
        .filter(reply -> !names || isAbout(reply, most))
        .limit(NUMBERS.clarifyMost())
        .map(Reply::hit)
        .toList();
  }

  private static boolean isAbout(Reply reply, double most) {
    FeatureVector features = reply.hit().features();
    return (named(reply) > 0 && named(reply) >= most * NUMBERS.clarifySubject())
        || features.nearness() >= NUMBERS.clarifySemantic()
        || features.of(Feature.TEXT_TIMES_COVERAGE) >= NUMBERS.clarifyText();
  }

  private static double named(Reply reply) {
    return reply.hit().features().of(Feature.SUBJECT_COVERAGE);
  }
}
