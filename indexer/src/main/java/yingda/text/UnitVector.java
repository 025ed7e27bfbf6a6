package yingda.text;

import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;

/** Makes what a model answers the vector an {@link Encoder} promises. */
public final class UnitVector {
  /** The longest vector the index takes. */
  public static final int MAX_DIMENSIONS = 1024;

  private UnitVector() {}

  /**
   * @return a new vector of Euclidean length 1 that points the same way; all zero if the given one
   *     is
   * @throws EncodingException if a number is infinite or none at all
   */
  public static float[] of(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    if (!Double.isFinite(squares)) {
      throw new EncodingException(Refusal.of(Reason.UNAVAILABLE, "no-direction").alone());
    }
    float[] direction = new float[vector.length];
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length && length > 0; i++) {
      direction[i] = (float) (vector[i] / length);
    }
    return direction;
  }
}
