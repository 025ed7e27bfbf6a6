package yingda.encoder.learned;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is being learned: a vector and a weight for each row. Each is moved by AdaGrad (Duchi et
 * al., 2011): by less the more it was moved before.
 */
final class ModelParameters {
  /** Rows are shared out among so many at a time; fixed, so that the result is. */
  private static final int SHARES = 2;

  private static final float LEAST_WEIGHT = 0.01f;

  /** Weights move slower than vectors, as they begin near where they belong. */
  private static final double RATE_OF_WEIGHTS = 0.2;

  private static final double TINY = 1e-8;

  private final float[][] vectors;
  private final float[] weights;
  private final float[] movedVectors;
  private final float[] movedWeights;

  /**
   * Random directions.
   *
   * @param weights to begin with, by row
   */
  ModelParameters(float[] weights, int dimensions, Random random) {
    this.weights = weights;
    this.vectors = new float[weights.length][dimensions];
    this.movedVectors = new float[weights.length];
    this.movedWeights = new float[weights.length];
    for (float[] vector : vectors) {
      for (int i = 0; i < dimensions; i++) {
        vector[i] = (float) (random.nextGaussian() / Math.sqrt(dimensions));
      }
    }
  }

  int dimensions() {
    return vectors[0].length;
  }

  float[] vector(int row) {
    return vectors[row];
  }

  float weight(int row) {
    return weights[row];
  }

  /** The weighted sum of rows. */
  float[] sum(int[] rows) {
    float[] sum = new float[dimensions()];
    for (int row : rows) {
      Vectors.add(sum, weights[row], vectors[row]);
    }
    return sum;
  }

  /**
   * Moves the rows of wordings down their gradients. Deterministic: a row belongs to one share, and
   * a share goes through the wordings in order.
   */
  void move(List<int[]> wordings, float[][] gradients, double rate) {
    IntStream.range(0, SHARES)
        .parallel()
        .forEach(
            share -> {
              for (int i = 0; i < gradients.length; i++) {
                for (int row : wordings.get(i)) {
                  if (row % SHARES == share) {
                    move(row, gradients[i], rate);
                  }
                }
              }
            });
  }

  private void move(int row, float[] gradient, double rate) {
    float weight = weights[row];
    double ofWeight = Vectors.dot(gradient, vectors[row]);
    double ofVector = Vectors.dot(gradient, gradient) * weight * weight / dimensions();
    movedVectors[row] += (float) ofVector;
    movedWeights[row] += (float) (ofWeight * ofWeight);
    float step = (float) (rate * weight / Math.sqrt(movedVectors[row] + TINY));
    Vectors.add(vectors[row], -step, gradient);
    double weightStep = RATE_OF_WEIGHTS * rate * ofWeight / Math.sqrt(movedWeights[row] + TINY);
    weights[row] = (float) Math.max(LEAST_WEIGHT, weight - weightStep);
  }

  /** As bytes, a quarter of the size: each row by the largest of its numbers. */
  RowVectors toBytes() {
    byte[] bytes = new byte[weights.length * dimensions()];
    float[] scales = new float[weights.length];
    for (int row = 0; row < weights.length; row++) {
      float largest = 0;
      for (float number : vectors[row]) {
        largest = Math.max(largest, Math.abs(number));
      }
      float unit = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
      scales[row] = weights[row] * unit;
      for (int i = 0; i < dimensions(); i++) {
        bytes[row * dimensions() + i] = (byte) Math.round(vectors[row][i] / unit);
      }
    }
    return new RowVectors(dimensions(), scales, bytes);
  }
}
