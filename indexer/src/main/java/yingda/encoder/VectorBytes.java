package yingda.encoder;

/**
 * A direction in bytes: a quarter of the size of floats, which changes a cosine by less than a
 * hundredth.
 */
public final class VectorBytes {
  /** The length of a direction in units of a byte. */
  public static final int LENGTH = 127;

  private VectorBytes() {}

  /** What is read of it again has the same bytes. */
  public static byte[] of(float[] direction) {
    byte[] bytes = new byte[direction.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(LENGTH * direction[i]);
    }
    return bytes;
  }

  /** The direction, of a length of 1 but for rounding. */
  public static float[] read(byte[] bytes) {
    float[] direction = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      direction[i] = (float) bytes[i] / LENGTH;
    }
    return direction;
  }
}
