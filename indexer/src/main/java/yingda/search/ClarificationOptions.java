package yingda.search;

import java.util.List;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;

/** Which near questions are worth asking back with. */
final class ClarificationOptions {
  /** Those of replies less likely than this are not. */
  private static final double PLAUSIBLE = 0.15;

  private static final int MOST = 3;

  /** From this on what was found is about what was asked, though it shares no name with it. */
  private static final double NEAR = 0.6;

  /** From this on the text tells what was asked. */
  private static final double TOLD = 0.3;

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
        considered.stream().filter(reply -> reply.confidence() >= PLAUSIBLE).toList();
    double most = plausible.stream().mapToDouble(ClarificationOptions::named).max().orElse(0);
    return plausible.stream()
        .filter(reply -> !names || isAbout(reply, most))
        .limit(MOST)
        .map(Reply::hit)
        .toList();
  }

  private static boolean isAbout(Reply reply, double most) {
    FeatureVector evidence = reply.hit().evidence();
    return (named(reply) > 0 && named(reply) >= most / 2)
        || evidence.of(Feature.MEANING) >= NEAR
        || evidence.of(Feature.TOLD) >= TOLD;
  }

  private static double named(Reply reply) {
    return reply.hit().evidence().of(Feature.NAMED);
  }
}
