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

  /**
   * How much more a question sounds like what is asked here than like the rest of what is known,
   * from -1 to 1; 0 if that is not known.
   */
  default double familiarity(String question) {
    return 0;
  }

  /** Changes whenever a wording may get another vector. */
  String fingerprint();
}
