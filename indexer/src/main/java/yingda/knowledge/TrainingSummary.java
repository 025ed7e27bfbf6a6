package yingda.knowledge;

/**
 * What a model was trained on, kept in a file beside it.
 *
 * @param pairs their number
 */
record TrainingSummary(int pairs) {
  /** For a first training that nobody asked for. */
  private static final int ENOUGH_TO_BEGIN = 200;

  /** Where nothing is known of a model. */
  static final TrainingSummary NOTHING = new TrainingSummary(0);

  /** Whether so many pairs, of which enough are new, are worth another training. */
  boolean isOutdatedBy(int now, boolean begun) {
    int enough = Math.max(Learning.LEAST_PAIRS, pairs / 10);
    return (begun || now >= ENOUGH_TO_BEGIN) && now - pairs >= enough;
  }
}
