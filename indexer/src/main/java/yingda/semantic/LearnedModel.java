package yingda.semantic;

/**
 * What was learned: a vector for each row of the vocabulary, in bytes. To be written to a file or
 * used by a {@link LearnedEncoder}. Immutable.
 */
public final class LearnedModel {
  private final Vocabulary vocabulary;
  private final int dimensions;
  private final float[] scales;
  private final byte[] vectors;
  private final String fingerprint;

  /**
   * @param dimensions length of a vector
   * @param scales by row: what its bytes are multiplied by; the weight of the feature is in it
   * @param vectors row after row
   */
  LearnedModel(Vocabulary vocabulary, int dimensions, float[] scales, byte[] vectors) {
    this.vocabulary = vocabulary;
    this.dimensions = dimensions;
    this.scales = scales;
    this.vectors = vectors;
    this.fingerprint = ModelFile.fingerprint(this);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  int dimensions() {
    return dimensions;
  }

  float[] scales() {
    return scales;
  }

  byte[] vectors() {
    return vectors;
  }

  /** Equal for models that encode alike. */
  public String fingerprint() {
    return fingerprint;
  }
}
