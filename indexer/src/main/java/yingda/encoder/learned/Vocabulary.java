package yingda.encoder.learned;

import java.util.Arrays;

/**
 * Which row of the model a feature has. A feature that is not known shares one of a few rows with
 * others, so that text never seen before is still compared by what it has in common. Immutable.
 */
final class Vocabulary {
  private final long[] known;
  private final int shared;

  /**
   * @param known hashes of features, ascending
   * @param shared number of rows behind those of the known ones
   */
  Vocabulary(long[] known, int shared) {
    this.known = known;
    this.shared = shared;
  }

  long[] known() {
    return known;
  }

  int shared() {
    return shared;
  }

  /** Number of rows. */
  int size() {
    return known.length + shared;
  }

  int[] rows(long[] features) {
    int[] rows = new int[features.length];
    for (int i = 0; i < features.length; i++) {
      rows[i] = row(features[i]);
    }
    return rows;
  }

  private int row(long feature) {
    int found = Arrays.binarySearch(known, feature);
    return found >= 0 ? found : known.length + (int) Long.remainderUnsigned(feature, shared);
  }
}
