package yingda.lucene.index;

import java.util.List;
import java.util.Set;
import yingda.document.Document;
import yingda.document.Entry;

/**
 * The names of the fields. An entry is a block of Lucene documents: one for each wording of its
 * question, one for each window of its text, then the entry itself, which carries everything else.
 */
public final class IndexFields {
  /** Raised whenever an index written before can't be read or ranks otherwise. */
  static final int SCHEMA = 13;

  /** {@link #WORDING} or {@link #ENTRY}. */
  public static final String TYPE = "type";

  static final String WORDING = "wording";

  /** Of a text, only to be found by its meaning. */
  static final String WINDOW = "window";

  public static final String ENTRY = "entry";

  /** On every Lucene document: what is replaced together. */
  public static final String DOCUMENT_ID = "documentId";

  // Of a wording.
  public static final String WORDS = "words";
  public static final String BIGRAMS = "bigrams";
  public static final String CODES = "codes";

  /** The whole wording, normalised, word characters only. */
  public static final String EXACT = "exact";

  /**
   * How the wording is said, from each of its characters on; {@link #BEGINNING} marks the first.
   */
  public static final String PINYIN = "pinyin";

  /** As {@link #PINYIN}, by initials. */
  public static final String INITIALS = "initials";

  public static final String BEGINNING = "^";

  // Of an entry, for matching.
  public static final String HEADINGS = "headings";
  public static final String BODY = "body";
  public static final String BODY_BIGRAMS = "bodyBigrams";
  public static final String BODY_CODES = "bodyCodes";

  // Of an entry, for filters.
  public static final String KIND = "kind";
  public static final String TAG = "tag";
  public static final String OWNER = "owner";

  /** Empty for entries about no product. */
  public static final String PRODUCT = "product";

  /** A range in Maven's notation, empty for all versions. */
  public static final String VERSIONS = "versions";

  public static final String AUDIENCE = "audience";

  /** When it comes in force, in epoch milliseconds. */
  public static final String EFFECTIVE = "effective";

  /** When it no longer is, only where that is known. */
  public static final String EXPIRES = "expires";

  /**
   * When the text itself says that it ends, only where it does. Unlike {@link #EXPIRES} it is no
   * day on which a later change took its place.
   */
  public static final String VALID_UNTIL = "valid-until";

  /** Up to when it counts as confirmed, only where it has to be looked at again and again. */
  public static final String CONFIRMED_UNTIL = "confirmed-until";

  /** When the change came that published or planned it, in epoch milliseconds. */
  static final String PUBLISHED = "published";

  /** When it is no longer published, the last millisecond there is if that is not known. */
  static final String ENDS = "ends";

  /** Periods in epoch milliseconds when a newer edition takes its place, by audience. */
  public static final String SUPERSEDED = "superseded.";

  /** The family and the anchor: the same in all editions of a page. Only where versions are. */
  public static final String PLACE = "place";

  /** See {@link EntryOrder}; on wordings, too. */
  static final String ORDER = "order";

  /** Of an entry whose meaning is not told in full yet. */
  static final String INCOMPLETE = "incomplete";

  static final String YES = "yes";

  // Of an entry, stored only.
  public static final String ANCHOR = "anchor";
  public static final String TITLE = "title";
  public static final String PATH = "path";
  public static final String QUESTION = "question";
  public static final String SIMILAR = "similar";

  /** A wording that must not find the entry. */
  public static final String NEGATIVE = "negative";

  /** The words of each of these, in their order, see {@link StoredWordings}. */
  public static final String CUT = "cut";

  public static final String ANSWER = "answer";
  public static final String CHANNEL = "channel";
  public static final String CHANNEL_ANSWER = "channelAnswer";
  public static final String REVISION = "revision";
  public static final String UPDATED_AT = "updatedAt";

  /** Of the change that published what has ended; in the archive only. */
  static final String SEQUENCE = "sequence";

  /** What wordings are scored by. */
  static final List<String> SCORING_WORDINGS = List.of(WORDS, BIGRAMS);

  /** Those with several tokens at a position: words and their characters. */
  static final Set<String> OVERLAPPING = Set.of(WORDS, HEADINGS, BODY);

  /** What entries are scored by. */
  static final List<String> SCORING_ENTRIES = List.of(HEADINGS, BODY, BODY_BIGRAMS);

  private IndexFields() {}

  /** The value of {@link #PLACE}. */
  public static String place(String documentId, String anchor) {
    return Entry.address(Document.familyOf(documentId), anchor);
  }
}
