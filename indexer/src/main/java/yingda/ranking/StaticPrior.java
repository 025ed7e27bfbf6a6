package yingda.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import yingda.document.Kind;
import yingda.lucene.index.EpochMillis;
import yingda.lucene.index.IndexFields;

/** What speaks for an entry whatever is asked: what it was written for, and how lately. */
final class StaticPrior {
  /** Products change about once in this time: what is older may well be about the one before. */
  private static final Duration HALF_LIFE = Duration.ofDays(365);

  private StaticPrior() {}

  /**
   * What its stored fields tell.
   *
   * @param at when it is asked; what came in force later than that is as recent as can be
   */
  static FeatureVector evidence(Document entry, Instant at) {
    long updated =
        Objects.requireNonNull(entry.getField(IndexFields.UPDATED_AT)).numericValue().longValue();
    double age = Math.max(0, EpochMillis.of(at) - updated);
    return new FeatureVector(
        Map.of(
            Feature.FAQ,
            Kind.FAQ.word().equals(entry.get(IndexFields.KIND)) ? 1.0 : 0,
            Feature.RECENT,
            Math.pow(0.5, age / HALF_LIFE.toMillis())));
  }
}
