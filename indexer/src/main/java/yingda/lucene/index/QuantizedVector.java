package yingda.lucene.index;

import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;
import yingda.text.Analysis;

/**
 * The direction of a wording in bytes: a quarter of the size of floats, which changes a cosine by
 * less than a hundredth. Immutable.
 */
public final class QuantizedVector {
  /** The length of a direction in units of a byte. */
  private static final int LENGTH = 127;

  private final byte[] direction;

  private QuantizedVector(byte[] direction) {
    this.direction = direction;
  }

  /** What a wording means; null without an encoder, or if it can make nothing of the wording. */
  static @Nullable QuantizedVector of(String wording, Analysis analysis) {
    Encoder encoder = analysis.encoder();
    return encoder == null ? null : of(encoder.encode(wording));
  }

  /** A direction in bytes; null if it is none. */
  static @Nullable QuantizedVector of(float[] encoded) {
    byte[] direction = new byte[encoded.length];
    boolean empty = true;
    for (int i = 0; i < encoded.length; i++) {
      direction[i] = (byte) Math.round(LENGTH * encoded[i]);
      empty &= direction[i] == 0;
    }
    return empty ? null : new QuantizedVector(direction);
  }

  /** As {@link #of}, but null too if it can't be told at the moment: words must do then. */
  public static @Nullable QuantizedVector ofQuestion(String question, Analysis analysis) {
    try {
      return of(question, analysis);
    } catch (EncodingException e) {
      return null;
    }
  }

  /** Directions of other lengths are of another field, as they can't be compared. */
  public String fieldName() {
    return IndexFields.MEANING + direction.length;
  }

  /** For a wording to be found by. */
  KnnByteVectorField field() {
    return new KnnByteVectorField(fieldName(), direction, VectorSimilarityFunction.DOT_PRODUCT);
  }

  /**
   * The wordings that are nearest.
   *
   * @param allowed only those of them; null for all
   */
  public Query nearest(int wanted, @Nullable Query allowed) {
    return new KnnByteVectorQuery(fieldName(), direction, wanted, allowed);
  }

  /** The cosine of the angle to another direction; 0 if they point apart. */
  public double cosine(byte[] other) {
    double cosine = (double) VectorUtil.dotProduct(direction, other) / (LENGTH * LENGTH);
    return Math.clamp(cosine, 0, 1);
  }
}
