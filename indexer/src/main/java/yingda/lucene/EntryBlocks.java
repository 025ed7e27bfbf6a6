package yingda.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Entry;
import yingda.document.Markup;
import yingda.document.Revision;
import yingda.document.Scope;
import yingda.indexing.Edition;
import yingda.text.Normalizer;

/** Turns an edition into the Lucene documents it is indexed as. Safe for concurrent use. */
final class EntryBlocks {
  private final Normalizer normalizer;
  private final Markup markup;

  EntryBlocks(Normalizer normalizer, Markup markup) {
    this.normalizer = normalizer;
    this.markup = markup;
  }

  /** One block for each entry: its wordings, then the entry, as block joins want it. */
  List<Document> of(Edition edition) throws IOException {
    List<Document> documents = new ArrayList<>();
    yingda.document.Document source = edition.revision().document();
    for (Entry entry : source.entries()) {
      documents.add(wording(source.id(), entry.question()));
      for (String similar : entry.similar()) {
        documents.add(wording(source.id(), similar));
      }
      documents.add(Facets.prepared(entry(edition, entry)));
    }
    return documents;
  }

  private Document wording(String documentId, String text) {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.WORDING, Store.NO));
    document.add(new StringField(Fields.DOCUMENT_ID, documentId, Store.NO));
    document.add(new AnalyzedField(Fields.WORDS, text));
    document.add(new AnalyzedField(Fields.BIGRAMS, text));
    document.add(new AnalyzedField(Fields.CODES, text));
    document.add(new StringField(Fields.EXACT, Exact.of(normalizer.normalize(text)), Store.NO));
    return document;
  }

  private Document entry(Edition edition, Entry entry) {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.ENTRY, Store.NO));
    addMatched(document, edition.revision(), entry);
    addFilters(document, edition);
    addStored(document, edition.revision(), entry);
    return document;
  }

  private void addMatched(Document document, Revision revision, Entry entry) {
    String text = markup.plain(entry.answer());
    document.add(AnalyzedField.stored(Fields.QUESTION, entry.question()));
    document.add(AnalyzedField.stored(Fields.BODY, text));
    document.add(new AnalyzedField(Fields.BODY_BIGRAMS, text));
    document.add(new AnalyzedField(Fields.BODY_CODES, text));
    document.add(new AnalyzedField(Fields.HEADINGS, revision.document().title()));
    entry.path().forEach(heading -> document.add(new AnalyzedField(Fields.HEADINGS, heading)));
  }

  private static void addFilters(Document document, Edition edition) {
    yingda.document.Document source = edition.revision().document();
    Scope scope = source.scope();
    addFacet(document, Fields.KIND, source.kind().word());
    addFacet(document, Fields.PRODUCT, scope.product());
    addFacet(document, Fields.VERSIONS, scope.versions().toString());
    addFacet(document, Fields.OWNER, source.upkeep().owner());
    source.tags().forEach(tag -> addFacet(document, Fields.TAG, tag));
    keyword(document, Fields.DOCUMENT_ID, source.id());
    keyword(document, Fields.AUDIENCE, scope.audience().word());
    addInstant(document, Fields.EFFECTIVE, source.validity().effective());
    addInstant(document, Fields.EXPIRES, source.validity().expires());
    edition.newer().forEach(newer -> addSuperseded(document, newer));
  }

  /** Facets can't hold the empty value, filters must. */
  private static void addFacet(Document document, String field, @Nullable String value) {
    keyword(document, field, value == null ? "" : value);
    if (value != null && !value.isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(field, value));
    }
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.YES));
  }

  private static void addInstant(Document document, String field, @Nullable Instant instant) {
    if (instant != null) {
      document.add(new LongPoint(field, EpochMillis.of(instant)));
    }
  }

  private static void addSuperseded(Document document, yingda.document.Document newer) {
    Instant effective = newer.validity().effective();
    Instant expires = newer.validity().expires();
    long[] from = {effective == null ? Long.MIN_VALUE : EpochMillis.of(effective)};
    long[] until = {expires == null ? Long.MAX_VALUE : EpochMillis.of(expires) - 1};
    for (Audience audience : Audience.values()) {
      if (from[0] <= until[0] && audience.mayRead(newer.scope().audience())) {
        document.add(new LongRange(Fields.SUPERSEDED + audience.word(), from, until));
      }
    }
  }

  private static void addStored(Document document, Revision revision, Entry entry) {
    document.add(new StoredField(Fields.ANCHOR, entry.anchor()));
    document.add(new StoredField(Fields.TITLE, revision.document().title()));
    entry.path().forEach(heading -> document.add(new StoredField(Fields.PATH, heading)));
    entry.similar().forEach(similar -> document.add(new StoredField(Fields.SIMILAR, similar)));
    document.add(new StoredField(Fields.ANSWER, entry.answer()));
    entry
        .channelAnswers()
        .forEach(
            (channel, answer) -> {
              document.add(new StoredField(Fields.CHANNEL, channel));
              document.add(new StoredField(Fields.CHANNEL_ANSWER, answer));
            });
    document.add(new StoredField(Fields.REVISION, revision.number()));
    document.add(new StoredField(Fields.UPDATED_AT, revision.time().toEpochMilli()));
  }
}
