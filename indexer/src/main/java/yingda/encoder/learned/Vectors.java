package yingda.encoder.learned;

/** Arithmetic on vectors of equal length. */
final class Vectors {
  /** Keeps the direction of an all but empty vector from exploding. */
  private static final double TINY = 1e-9;

  private Vectors() {}

  /**
   * The sum of the products. Eight partial sums, because the processor adds them side by side and
   * Java may not reorder one.
   *
   * @param one of a length that is a multiple of 8
   */
  static float dot(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    for (int i = 0; i < one.length; i += 8) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
      e += one[i + 4] * other[i + 4];
      f += one[i + 5] * other[i + 5];
      g += one[i + 6] * other[i + 6];
      h += one[i + 7] * other[i + 7];
    }
    return a + b + (c + d) + (e + f + (g + h));
  }

  /** Adds a multiple of another vector. */
  static void add(float[] sum, float factor, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }

  /**
   * Makes its length 1, unless it is all zero.
   *
   * @return the length before
   */
  static float normalize(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector) + TINY);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return length;
  }
}
