package yingda.encoder.learned;

import yingda.encoder.Encoder;
import yingda.encoder.SimilarityFloor;
import yingda.text.Analysis;

/** Encodes with a learned model: the weighted sum of the vectors of a wording's features. */
public final class LearnedEncoder implements Encoder {
  /** Chosen on questions with known answers (bq, atec, esun), with models trained on each. */
  private static final SimilarityFloor FLOOR = new SimilarityFloor(0.4, 0.2);

  private final Analysis analysis;
  private final LearnedModel model;

  /**
   * @param analysis cuts wordings as it did in training, but for later words of the lexicon
   */
  public LearnedEncoder(Analysis analysis, LearnedModel model) {
    this.analysis = analysis;
    this.model = model;
  }

  @Override
  public int dimensions() {
    return model.vectors().dimensions();
  }

  @Override
  public float[] encode(String wording) {
    float[] sum = new float[dimensions()];
    for (int row : rows(wording)) {
      add(row, sum);
    }
    Vectors.normalize(sum);
    return sum;
  }

  private void add(int row, float[] sum) {
    float scale = model.vectors().scales()[row];
    byte[] vectors = model.vectors().vectors();
    int start = row * sum.length;
    for (int i = 0; i < sum.length; i++) {
      sum[i] += scale * vectors[start + i];
    }
  }

  @Override
  public double familiarity(String question) {
    return DomainWords.of(rows(question), model.odds());
  }

  @Override
  public SimilarityFloor similarityFloor() {
    return FLOOR;
  }

  private int[] rows(String wording) {
    return model.vocabulary().rows(TextFeatures.of(wording, analysis));
  }

  @Override
  public String fingerprint() {
    return model.fingerprint();
  }
}
