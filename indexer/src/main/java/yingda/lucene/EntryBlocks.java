package yingda.lucene;

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
import yingda.document.Markup;
import yingda.document.Revision;
import yingda.document.VersionRange;
import yingda.indexing.Edition;
import yingda.indexing.Holding;
import yingda.text.Analysis;
import yingda.text.Pronunciation;
import yingda.text.WordingKey;

/** Turns an edition into the Lucene documents it is indexed as. Safe for concurrent use. */
final class EntryBlocks {
  private static final Logger LOGGER = System.getLogger(EntryBlocks.class.getName());

  private final Analysis analysis;
  private final Markup markup;

  EntryBlocks(Analysis analysis, Markup markup) {
    this.analysis = analysis;
    this.markup = markup;
  }

  /** Where the wordings of holdings point, asked for together. */
  Directions directions(List<Holding> holdings) {
    return Directions.of(holdings, analysis.encoder());
  }

  /**
   * One block for each entry: its wordings, then the entry, as block joins want it.
   *
   * @param directions of what holds the edition
   */
  List<Document> of(Edition edition, Directions directions) throws IOException {
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

  private Document wording(Edition edition, String text, Directions directions) {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.WORDING, Store.NO));
    document.add(new AnalyzedField(Fields.WORDS, text));
    document.add(new AnalyzedField(Fields.BIGRAMS, text));
    document.add(new AnalyzedField(Fields.CODES, text));
    Fields.SCORING_ENTRIES.forEach(field -> document.add(AnalyzedField.empty(field)));
    String normalized = analysis.normalizer().normalize(text);
    document.add(new StringField(Fields.EXACT, WordingKey.of(normalized), Store.NO));
    Meaning meaning = directions.of(text);
    if (meaning != null) {
      document.add(meaning.field());
    }
    Pronunciation said = Pronunciation.of(normalized, analysis.pinyin());
    addEndings(document, Fields.PINYIN, said.endings());
    addEndings(document, Fields.INITIALS, said.endingsOfInitials());
    FilterFields.addTo(document, edition, Store.NO);
    return document;
  }

  private static void addEndings(Document document, String field, List<String> endings) {
    endings.forEach(ending -> document.add(new StringField(field, ending, Store.NO)));
    if (!endings.isEmpty()) {
      String whole = Fields.BEGINNING + endings.getFirst();
      document.add(new StringField(field, whole, Store.NO));
    }
  }

  private Document entry(Edition edition, Entry entry) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.ENTRY, Store.NO));
    addMatched(document, edition.revision(), entry);
    Fields.SCORING_WORDINGS.forEach(field -> document.add(AnalyzedField.empty(field)));
    yingda.document.Document source = edition.revision().document();
    if (!source.scope().versions().equals(VersionRange.ALL)) {
      String place = OtherEditions.place(source.id(), entry.anchor());
      document.add(new StringField(Fields.PLACE, place, Store.NO));
    }
    FilterFields.addTo(document, edition, Store.YES);
    addStored(document, edition.revision(), entry);
    long updatedAt = EpochMillis.of(edition.period().starts());
    document.add(new StoredField(Fields.UPDATED_AT, updatedAt));
    return Facets.prepared(document, edition.revision().document());
  }

  private void addMatched(Document document, Revision revision, Entry entry) {
    String text = plain(revision, entry);
    document.add(AnalyzedField.stored(Fields.BODY, text));
    document.add(new AnalyzedField(Fields.BODY_BIGRAMS, text));
    document.add(new AnalyzedField(Fields.BODY_CODES, text));
    String title = revision.document().title();
    if (!title.equals(entry.question())) {
      document.add(new AnalyzedField(Fields.HEADINGS, title));
    }
    entry.path().forEach(heading -> document.add(new AnalyzedField(Fields.HEADINGS, heading)));
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
    document.add(new StoredField(Fields.ANCHOR, entry.anchor()));
    document.add(new StoredField(Fields.TITLE, revision.document().title()));
    entry.path().forEach(heading -> document.add(new StoredField(Fields.PATH, heading)));
    Wording.addTo(document, entry, analysis);
    document.add(new StoredField(Fields.ANSWER, entry.answer()));
    entry
        .channelAnswers()
        .forEach(
            (channel, answer) -> {
              document.add(new StoredField(Fields.CHANNEL, channel));
              document.add(new StoredField(Fields.CHANNEL_ANSWER, answer));
            });
    document.add(new StoredField(Fields.REVISION, revision.number()));
  }
}
