package yingda.search;

import java.util.Map;

/**
 * How an entry fared as a reply.
 *
 * @param accepted how often it was used, edited and used, or called helpful
 * @param rejected how often it was discarded or called unhelpful
 */
public record Tally(int accepted, int rejected) {
  public static final Tally NONE = new Tally(0, 0);

  /** So many verdicts count as much as having none: one agent's taste moves little. */
  private static final double DOUBT = 5;

  /** What it says for the entry or against it. */
  public Evidence evidence() {
    if (accepted == rejected) {
      return new Evidence(Map.of());
    }
    Signal signal = accepted > rejected ? Signal.HELPFUL : Signal.UNHELPFUL;
    double strength = Math.abs(accepted - rejected) / (accepted + rejected + DOUBT);
    return new Evidence(Map.of(signal, strength));
  }
}
