package yingda.text;

/**
 * Turns a wording into a vector: wordings that mean the same get vectors that point the same way,
 * whatever their words. Safe for concurrent use.
 */
public interface Encoder {
  /** The length of its vectors. */
  int dimensions();

  /**
   * The direction of a wording.
   *
   * @param wording as it is written, not normalised
   * @return of Euclidean length 1; all zero if there is nothing to encode
   */
  float[] encode(String wording);

  /** Changes whenever a wording may get another vector. */
  String fingerprint();
}
