package yingda.lucene.index;

import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;
import yingda.encoder.VectorBytes;

/** The direction of a wording, see {@link VectorBytes}. Immutable. */
public final class QuantizedVector {
  private final byte[] direction;

  private QuantizedVector(byte[] direction) {
    this.direction = direction;
  }

  /** A direction in bytes; null if it is none. */
  static @Nullable QuantizedVector of(float[] encoded) {
    byte[] direction = VectorBytes.of(encoded);
    for (byte one : direction) {
      if (one != 0) {
        return new QuantizedVector(direction);
      }
    }
    return null;
  }

  /** Null without an encoder, and if it can't tell at the moment: words must do then. */
  static @Nullable QuantizedVector ofQuestion(String question, @Nullable Encoder encoder) {
    try {
      return encoder == null ? null : of(encoder.encode(question));
    } catch (EncodingException e) {
      return null;
    }
  }

  /** The name of a field that it can be compared with. */
  public String nameOf(MeaningField field) {
    return field.of(direction.length);
  }

  /** For a wording to be found by. */
  KnnByteVectorField in(MeaningField field) {
    return new KnnByteVectorField(nameOf(field), direction, VectorSimilarityFunction.DOT_PRODUCT);
  }

  /**
   * What is nearest to it in a field.
   *
   * @param allowed only those of them; null for all
   */
  public Query nearest(MeaningField field, int wanted, @Nullable Query allowed) {
    return new KnnByteVectorQuery(nameOf(field), direction, wanted, allowed);
  }

  /** The cosine of the angle to another direction; 0 if they point apart. */
  public double cosine(byte[] other) {
    double product = VectorUtil.dotProduct(direction, other);
    return Math.clamp(product / (VectorBytes.LENGTH * VectorBytes.LENGTH), 0, 1);
  }
}
