package yingda.lucene.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;
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

  /** Where the wordings and texts of holdings point, as far as that is told at once. */
  public EncodedWordings directions(List<IndexedState> holdings) {
    return EncodedWordings.known(texts(holdings), analysis);
  }

  /** Has all of them told, however long it takes. */
  public void encode(List<IndexedState> holdings) {
    EncodedWordings.tell(texts(holdings), analysis);
  }

  private EncodedWordings.Texts texts(List<IndexedState> holdings) {
    EncodedWordings.Texts texts = new EncodedWordings.Texts();
    for (IndexedState holding : holdings) {
      holding.editions().forEach(edition -> add(edition.revision(), texts));
      holding.ended().forEach(edition -> add(edition.revision(), texts));
    }
    return texts;
  }

  private void add(Revision revision, EncodedWordings.Texts texts) {
    for (Entry entry : revision.document().entries()) {
      texts.add(revision.document(), entry, windows(revision, entry));
    }
  }

  /** None where nobody reads them. */
  private List<String> windows(Revision revision, Entry entry) {
    return analysis.pretrained() != null && TextWindows.areOf(revision.document())
        ? TextWindows.of(revision.document(), entry, plain(revision, entry))
        : List.of();
  }

  /**
   * One block for each entry: its wordings, the windows of its text, then the entry, as block joins
   * want it.
   *
   * @param directions of what holds the edition
   */
  public List<Document> of(IndexedEdition edition, EncodedWordings directions) throws IOException {
    List<Document> documents = new ArrayList<>();
    int place = 0;
    for (Entry entry : edition.revision().document().entries()) {
      List<Document> block = new ArrayList<>();
      String read = TextWindows.question(edition.revision().document(), entry);
      block.add(wording(edition, entry.question(), read, directions));
      for (String similar : entry.similar()) {
        block.add(wording(edition, similar, similar, directions));
      }
      List<String> windows = windows(edition.revision(), entry);
      for (String window : windows) {
        QuantizedVector meaning = directions.pretrained(window);
        if (meaning != null) {
          block.add(window(edition, meaning));
        }
      }
      Document closing = entry(edition, entry);
      List<String> texts = new ArrayList<>(windows);
      texts.add(read);
      texts.addAll(entry.similar());
      if (texts.stream().anyMatch(directions::isMissing)) {
        closing.add(new StringField(IndexFields.INCOMPLETE, IndexFields.YES, Store.NO));
      }
      block.add(closing);
      for (Document document : block) {
        EntryOrder.addTo(document, edition.revision().document().id(), place);
      }
      documents.addAll(block);
      place++;
    }
    return documents;
  }

  /**
   * @param read the text as the pretrained encoder reads it
   */
  private Document wording(
      IndexedEdition edition, String text, String read, EncodedWordings directions) {
    Document document = new Document();
    document.add(new StringField(IndexFields.TYPE, IndexFields.WORDING, Store.NO));
    document.add(new AnalyzedField(IndexFields.WORDS, text));
    document.add(new AnalyzedField(IndexFields.BIGRAMS, text));
    document.add(new AnalyzedField(IndexFields.CODES, text));
    IndexFields.SCORING_ENTRIES.forEach(field -> document.add(AnalyzedField.empty(field)));
    String normalized = analysis.normalizer().normalize(text);
    document.add(new StringField(IndexFields.EXACT, WordingKey.of(normalized), Store.NO));
    addMeaning(document, MeaningField.LEARNED, directions.learned(text));
    addMeaning(document, MeaningField.PRETRAINED, directions.pretrained(read));
    Pronunciation said = Pronunciation.of(normalized, analysis.pinyin());
    addEndings(document, IndexFields.PINYIN, said.endings());
    addEndings(document, IndexFields.INITIALS, said.endingsOfInitials());
    FilterFields.addTo(document, edition, Store.NO);
    return document;
  }

  private static void addMeaning(
      Document document, MeaningField field, @Nullable QuantizedVector meaning) {
    if (meaning != null) {
      document.add(meaning.in(field));
    }
  }

  private static Document window(IndexedEdition edition, QuantizedVector meaning) {
    Document document = new Document();
    document.add(new StringField(IndexFields.TYPE, IndexFields.WINDOW, Store.NO));
    IndexFields.SCORING_WORDINGS.forEach(field -> document.add(AnalyzedField.empty(field)));
    IndexFields.SCORING_ENTRIES.forEach(field -> document.add(AnalyzedField.empty(field)));
    document.add(meaning.in(MeaningField.WINDOW));
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
      String place = Entry.address(revision.document().id(), entry.anchor());
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
    Instant until = revision.document().validity().expires();
    if (until != null) {
      document.add(new StoredField(IndexFields.VALID_UNTIL, EpochMillis.of(until)));
    }
  }
}
