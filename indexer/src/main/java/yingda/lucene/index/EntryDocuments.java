package yingda.lucene.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import yingda.document.Entry;
import yingda.document.EpochMillis;
import yingda.document.Markup;
import yingda.document.Revision;
import yingda.document.VersionRange;
import yingda.indexing.IndexedEdition;
import yingda.indexing.IndexedState;
import yingda.text.Analysis;
import yingda.text.Pronunciation;
import yingda.text.WordingKey;

/** Turns an edition into the Lucene documents it is indexed as. Safe for concurrent use. */
public final class EntryDocuments {
  private static final Logger LOGGER = System.getLogger(EntryDocuments.class.getName());

  private final Analysis analysis;
  private final Markup markup;

  public EntryDocuments(Analysis analysis, Markup markup) {
    this.analysis = analysis;
    this.markup = markup;
  }

  /** Where the wordings of holdings point, asked for together. */
  public EncodedWordings directions(List<IndexedState> holdings) {
    return EncodedWordings.of(holdings, analysis.encoder());
  }

  /**
   * One block for each entry: its wordings, then the entry, as block joins want it.
   *
   * @param directions of what holds the edition
   */
  public List<Document> of(IndexedEdition edition, EncodedWordings directions) throws IOException {
    List<Document> documents = new ArrayList<>();
    int place = 0;
    for (Entry entry : edition.revision().document().entries()) {
      List<Document> block = new ArrayList<>();
      block.add(wording(edition, entry.question(), directions));
      for (String similar : entry.similar()) {
        block.add(wording(edition, similar, directions));
      }
      block.add(entry(edition, entry));
      for (Document document : block) {
        EntryOrder.addTo(document, edition.revision().document().id(), place);
      }
      documents.addAll(block);
      place++;
    }
    return documents;
  }

  private Document wording(IndexedEdition edition, String text, EncodedWordings directions) {
    Document document = new Document();
    document.add(new StringField(IndexFields.TYPE, IndexFields.WORDING, Store.NO));
    document.add(new AnalyzedField(IndexFields.WORDS, text));
    document.add(new AnalyzedField(IndexFields.BIGRAMS, text));
    document.add(new AnalyzedField(IndexFields.CODES, text));
    IndexFields.SCORING_ENTRIES.forEach(field -> document.add(AnalyzedField.empty(field)));
    String normalized = analysis.normalizer().normalize(text);
    document.add(new StringField(IndexFields.EXACT, WordingKey.of(normalized), Store.NO));
    QuantizedVector meaning = directions.of(text);
    if (meaning != null) {
      document.add(meaning.field());
    }
    Pronunciation said = Pronunciation.of(normalized, analysis.pinyin());
    addEndings(document, IndexFields.PINYIN, said.endings());
    addEndings(document, IndexFields.INITIALS, said.endingsOfInitials());
    FilterFields.addTo(document, edition, Store.NO);
    return document;
  }

  private static void addEndings(Document document, String field, List<String> endings) {
    endings.forEach(ending -> document.add(new StringField(field, ending, Store.NO)));
    if (!endings.isEmpty()) {
      String whole = IndexFields.BEGINNING + endings.getFirst();
      document.add(new StringField(field, whole, Store.NO));
    }
  }

  private Document entry(IndexedEdition edition, Entry entry) throws IOException {
    Document document = new Document();
    document.add(new StringField(IndexFields.TYPE, IndexFields.ENTRY, Store.NO));
    addMatched(document, edition.revision(), entry);
    IndexFields.SCORING_WORDINGS.forEach(field -> document.add(AnalyzedField.empty(field)));
    yingda.document.Document source = edition.revision().document();
    if (!source.scope().versions().equals(VersionRange.ALL)) {
      String place = IndexFields.place(source.id(), entry.anchor());
      document.add(new StringField(IndexFields.PLACE, place, Store.NO));
    }
    FilterFields.addTo(document, edition, Store.YES);
    addStored(document, edition.revision(), entry);
    long updatedAt = EpochMillis.of(edition.period().starts());
    document.add(new StoredField(IndexFields.UPDATED_AT, updatedAt));
    return FacetCounts.prepared(document, edition.revision().document());
  }

  private void addMatched(Document document, Revision revision, Entry entry) {
    String text = plain(revision, entry);
    document.add(AnalyzedField.stored(IndexFields.BODY, text));
    document.add(new AnalyzedField(IndexFields.BODY_BIGRAMS, text));
    document.add(new AnalyzedField(IndexFields.BODY_CODES, text));
    String title = revision.document().title();
    if (!title.equals(entry.question())) {
      document.add(new AnalyzedField(IndexFields.HEADINGS, title));
    }
    entry.path().forEach(heading -> document.add(new AnalyzedField(IndexFields.HEADINGS, heading)));
  }

  /** An answer that can't be rendered is found as it was written: it must not hold up the log. */
  private String plain(Revision revision, Entry entry) {
    try {
      return markup.plain(entry.answer());
    } catch (RuntimeException | StackOverflowError e) {
      String place = revision.document().id() + "#" + entry.anchor();
      LOGGER.log(Level.ERROR, "The answer of " + place + " can't be rendered", e);
      return entry.answer();
    }
  }

  private void addStored(Document document, Revision revision, Entry entry) {
    document.add(new StoredField(IndexFields.ANCHOR, entry.anchor()));
    document.add(new StoredField(IndexFields.TITLE, revision.document().title()));
    entry.path().forEach(heading -> document.add(new StoredField(IndexFields.PATH, heading)));
    StoredWordings.addTo(document, entry, analysis);
    document.add(new StoredField(IndexFields.ANSWER, entry.answer()));
    entry
        .channelAnswers()
        .forEach(
            (channel, answer) -> {
              document.add(new StoredField(IndexFields.CHANNEL, channel));
              document.add(new StoredField(IndexFields.CHANNEL_ANSWER, answer));
            });
    document.add(new StoredField(IndexFields.REVISION, revision.number()));
  }
}
