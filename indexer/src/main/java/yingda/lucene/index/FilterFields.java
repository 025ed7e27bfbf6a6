package yingda.lucene.index;

import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.EpochMillis;
import yingda.document.HomeZone;
import yingda.document.Period;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.indexing.IndexedEdition;

/**
 * Writes what decides who may see wordings and entries, alike on both: the filter by visibility and
 * {@link AsOfFilter} read it.
 */
final class FilterFields {
  private FilterFields() {}

  /**
   * @param stored whether the values can be read back too
   */
  static void addTo(Document document, IndexedEdition edition, Store stored) {
    yingda.document.Document source = edition.revision().document();
    Scope scope = source.scope();
    add(document, IndexFields.DOCUMENT_ID, source.id(), stored);
    add(document, IndexFields.KIND, source.kind().word(), stored);
    add(document, IndexFields.PRODUCT, scope.product(), stored);
    add(document, IndexFields.VERSIONS, scope.versions().toString(), stored);
    add(document, IndexFields.AUDIENCE, scope.audience().word(), stored);
    add(document, IndexFields.OWNER, source.upkeep().owner(), stored);
    source.tags().forEach(tag -> add(document, IndexFields.TAG, tag, stored));
    document.add(new LongPoint(IndexFields.EFFECTIVE, EpochMillis.of(edition.period().from())));
    Instant until = edition.period().until();
    if (until != null) {
      document.add(new LongPoint(IndexFields.EXPIRES, EpochMillis.of(until)));
    }
    addConfirmed(document, source.upkeep().review(), edition.period().starts());
    long published = EpochMillis.of(edition.revision().time());
    document.add(new NumericDocValuesField(IndexFields.PUBLISHED, published));
    Instant ends = edition.period().ends();
    long ended = ends == null ? Long.MAX_VALUE : EpochMillis.of(ends);
    document.add(new NumericDocValuesField(IndexFields.ENDS, ended));
    edition.newer().forEach(newer -> addSuperseded(document, newer));
  }

  private static void add(Document document, String field, @Nullable String value, Store stored) {
    document.add(new StringField(field, value == null ? "" : value, stored));
  }

  private static void addConfirmed(
      Document document, java.time.@Nullable Period review, Instant lookedAt) {
    if (review != null) {
      Instant due = ReviewPolicy.due(lookedAt, review, HomeZone.ID);
      long until = due == null ? Long.MAX_VALUE : EpochMillis.of(due);
      document.add(new LongPoint(IndexFields.CONFIRMED_UNTIL, until));
    }
  }

  private static void addSuperseded(Document document, Period newer) {
    Instant ends = newer.until();
    long[] from = {EpochMillis.of(newer.from())};
    long[] until = {ends == null ? Long.MAX_VALUE : EpochMillis.of(ends) - 1};
    for (Audience audience : Audience.values()) {
      if (from[0] <= until[0] && audience.mayRead(newer.scope().audience())) {
        document.add(new LongRange(IndexFields.SUPERSEDED + audience.word(), from, until));
      }
    }
  }
}
