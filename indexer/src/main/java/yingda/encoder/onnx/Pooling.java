package yingda.encoder.onnx;

import java.nio.FloatBuffer;

/** How the rows of a wording's pieces become one vector. */
enum Pooling {
  /** The row of {@code [CLS]}, which the model was trained to make the wording's. */
  FIRST {
    @Override
    float[] of(FloatBuffer values, int start, int pieces, int dimensions) {
      float[] first = new float[dimensions];
      values.get(start, first);
      return first;
    }
  },
  /** The mean over all pieces. */
  MEAN {
    @Override
    float[] of(FloatBuffer values, int start, int pieces, int dimensions) {
      float[] mean = new float[dimensions];
      for (int i = 0; i < pieces * dimensions; i++) {
        mean[i % dimensions] += values.get(start + i) / pieces;
      }
      return mean;
    }
  };

  /**
   * @param start where the rows of the wording begin
   * @param pieces how many there are, without those that only fill up a batch
   * @return of any length
   */
  abstract float[] of(FloatBuffer values, int start, int pieces, int dimensions);
}
