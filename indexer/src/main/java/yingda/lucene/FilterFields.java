package yingda.lucene;

import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Period;
import yingda.document.Scope;
import yingda.indexing.Edition;

/** Writes what {@link ReaderFilter} and {@link HeldAt} read, on wordings and entries alike. */
final class FilterFields {
  private FilterFields() {}

  /**
   * @param stored whether the values can be read back too
   */
  static void addTo(Document document, Edition edition, Store stored) {
    yingda.document.Document source = edition.revision().document();
    Scope scope = source.scope();
    add(document, Fields.DOCUMENT_ID, source.id(), stored);
    add(document, Fields.KIND, source.kind().word(), stored);
    add(document, Fields.PRODUCT, scope.product(), stored);
    add(document, Fields.VERSIONS, scope.versions().toString(), stored);
    add(document, Fields.AUDIENCE, scope.audience().word(), stored);
    add(document, Fields.OWNER, source.upkeep().owner(), stored);
    source.tags().forEach(tag -> add(document, Fields.TAG, tag, stored));
    document.add(new LongPoint(Fields.EFFECTIVE, EpochMillis.of(edition.period().from())));
    Instant until = edition.period().until();
    if (until != null) {
      document.add(new LongPoint(Fields.EXPIRES, EpochMillis.of(until)));
    }
    long published = EpochMillis.of(edition.revision().time());
    document.add(new NumericDocValuesField(Fields.PUBLISHED, published));
    Instant ends = edition.period().ends();
    long ended = ends == null ? Long.MAX_VALUE : EpochMillis.of(ends);
    document.add(new NumericDocValuesField(Fields.ENDS, ended));
    edition.newer().forEach(newer -> addSuperseded(document, newer));
  }

  private static void add(Document document, String field, @Nullable String value, Store stored) {
    document.add(new StringField(field, value == null ? "" : value, stored));
  }

  private static void addSuperseded(Document document, Period newer) {
    Instant ends = newer.until();
    long[] from = {EpochMillis.of(newer.from())};
    long[] until = {ends == null ? Long.MAX_VALUE : EpochMillis.of(ends) - 1};
    for (Audience audience : Audience.values()) {
      if (from[0] <= until[0] && audience.mayRead(newer.scope().audience())) {
        document.add(new LongRange(Fields.SUPERSEDED + audience.word(), from, until));
      }
    }
  }
}
