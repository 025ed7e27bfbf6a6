package yingda.encoder.learned;

/**
 * What was learned: a vector for each row of the vocabulary, and which features are asked for. To
 * be written to a file or used by a {@link LearnedEncoder}. Immutable.
 */
public final class LearnedModel {
  private final Vocabulary vocabulary;
  private final RowVectors vectors;
  private final float[] odds;
  private final String fingerprint;

  /**
   * @param odds of the known features, see {@link DomainWords}
   */
  LearnedModel(Vocabulary vocabulary, RowVectors vectors, float[] odds) {
    this.vocabulary = vocabulary;
    this.vectors = vectors;
    this.odds = odds;
    this.fingerprint = ModelFile.fingerprint(this);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  RowVectors vectors() {
    return vectors;
  }

  float[] odds() {
    return odds;
  }

  /** Equal for models that encode alike. */
  public String fingerprint() {
    return fingerprint;
  }
}
