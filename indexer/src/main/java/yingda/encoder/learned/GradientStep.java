package yingda.encoder.learned;

import java.util.stream.IntStream;

/**
 * One step: for each wording of a pair, its partner should be the nearest of all in the batch, and
 * by far (softmax over cosines, in both directions; van den Oord et al., 2018). Works on all cores;
 * the result does not depend on how many.
 */
final class GradientStep {
  /** The smaller, the more the few nearest wrong ones count and the less all others. */
  static final double TEMPERATURE = 0.07;

  private final ModelParameters parameters;
  private final Batch batch;
  private final int size;
  private final int asking;
  private final float[][] directions;
  private final float[] lengths;

  /** By asking wording: how much too near each other one is. */
  private final float[][] excess;

  GradientStep(ModelParameters parameters, Batch batch) {
    this.parameters = parameters;
    this.batch = batch;
    this.size = batch.wordings().size();
    this.asking = 2 * batch.pairs();
    this.directions = new float[size][];
    this.lengths = new float[size];
    this.excess = new float[asking][];
  }

  /**
   * Learns from the batch.
   *
   * @return the loss in nats before learning from it
   */
  double learn(double rate) {
    IntStream.range(0, size).parallel().forEach(this::encode);
    float[][] byDimension = transposed();
    double[] losses = new double[asking];
    IntStream.range(0, asking).parallel().forEach(i -> losses[i] = compare(i, byDimension));
    float[][] gradients = new float[size][];
    IntStream.range(0, size).parallel().forEach(i -> gradients[i] = gradient(i));
    parameters.move(batch.wordings(), gradients, rate);
    double loss = 0;
    for (double one : losses) {
      loss += one;
    }
    return loss / asking;
  }

  private void encode(int wording) {
    directions[wording] = parameters.sum(batch.wordings().get(wording));
    lengths[wording] = Vectors.normalize(directions[wording]);
  }

  /** So that the inner loop of {@link #compare} runs over neighbours in memory. */
  private float[][] transposed() {
    float[][] byDimension = new float[parameters.dimensions()][size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < byDimension.length; k++) {
        byDimension[k][i] = directions[i][k];
      }
    }
    return byDimension;
  }

  private double compare(int wording, float[][] byDimension) {
    float[] cosines = new float[size];
    for (int k = 0; k < byDimension.length; k++) {
      Vectors.add(cosines, directions[wording][k], byDimension[k]);
    }
    int partner = batch.partner(wording);
    float[] shares = new float[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      if (i == partner || batch.isWrong(wording, i)) {
        double share = Math.exp((cosines[i] - 1) / TEMPERATURE);
        shares[i] = (float) share;
        sum += share;
      }
    }
    for (int i = 0; i < size; i++) {
      shares[i] = (float) (shares[i] / sum);
    }
    double loss = -Math.log(Math.max(shares[partner], Float.MIN_NORMAL));
    shares[partner] -= 1;
    excess[wording] = shares;
    return loss;
  }

  /** Of the sum of a wording's features: through its direction, which its length does not turn. */
  private float[] gradient(int wording) {
    float[] gradient = new float[parameters.dimensions()];
    for (int i = 0; i < size; i++) {
      float pull = i < asking ? excess[i][wording] : 0;
      float push = wording < asking ? excess[wording][i] : 0;
      if (pull + push != 0) {
        Vectors.add(gradient, (float) ((pull + push) / (2 * TEMPERATURE)), directions[i]);
      }
    }
    Vectors.add(gradient, -Vectors.dot(directions[wording], gradient), directions[wording]);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] /= lengths[wording];
    }
    return gradient;
  }
}
