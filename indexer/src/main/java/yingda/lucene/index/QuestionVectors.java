package yingda.lucene.index;

import org.jspecify.annotations.Nullable;
import yingda.text.Analysis;

/**
 * Which way a question points.
 *
 * @param learned by what was learned here; null if that is not known at the moment
 * @param pretrained by the pretrained encoder; null if that is not known at the moment
 */
public record QuestionVectors(
    @Nullable QuantizedVector learned, @Nullable QuantizedVector pretrained) {
  /** Each encoder is asked once. */
  public static QuestionVectors of(String question, Analysis analysis) {
    return new QuestionVectors(
        QuantizedVector.ofQuestion(question, analysis.encoder()),
        QuantizedVector.ofQuestion(question, analysis.pretrained()));
  }
}
