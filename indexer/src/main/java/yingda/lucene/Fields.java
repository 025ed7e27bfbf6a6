package yingda.lucene;

import java.util.List;
import java.util.Set;

/**
 * The names of the fields. An entry is a block of Lucene documents: one for each wording of its
 * question, then the entry itself, which carries everything else.
 */
final class Fields {
  /** Raised whenever an index written before can't be read or ranks otherwise. */
  static final int SCHEMA = 9;

  /** {@link #WORDING} or {@link #ENTRY}. */
  static final String TYPE = "type";

  static final String WORDING = "wording";
  static final String ENTRY = "entry";

  /** On every Lucene document: what is replaced together. */
  static final String DOCUMENT_ID = "documentId";

  // Of a wording.
  static final String WORDS = "words";
  static final String BIGRAMS = "bigrams";
  static final String CODES = "codes";

  /** The whole wording, normalised, word characters only. */
  static final String EXACT = "exact";

  /** Followed by its length, the direction of the wording; absent without an encoder. */
  static final String MEANING = "meaning";

  /**
   * How the wording is said, from each of its characters on; {@link #BEGINNING} marks the first.
   */
  static final String PINYIN = "pinyin";

  /** As {@link #PINYIN}, by initials. */
  static final String INITIALS = "initials";

  static final String BEGINNING = "^";

  // Of an entry, for matching.
  static final String HEADINGS = "headings";
  static final String BODY = "body";
  static final String BODY_BIGRAMS = "bodyBigrams";
  static final String BODY_CODES = "bodyCodes";

  // Of an entry, for filters.
  static final String KIND = "kind";
  static final String TAG = "tag";
  static final String OWNER = "owner";

  /** Empty for entries about no product. */
  static final String PRODUCT = "product";

  /** A range in Maven's notation, empty for all versions. */
  static final String VERSIONS = "versions";

  static final String AUDIENCE = "audience";

  /** When it comes in force, in epoch milliseconds. */
  static final String EFFECTIVE = "effective";

  /** When it no longer is, only where that is known. */
  static final String EXPIRES = "expires";

  /** When the change came that published or planned it, in epoch milliseconds. */
  static final String PUBLISHED = "published";

  /** When it is no longer published, the last millisecond there is if that is not known. */
  static final String ENDS = "ends";

  /** Periods in epoch milliseconds when a newer edition takes its place, by audience. */
  static final String SUPERSEDED = "superseded.";

  /** The family and the anchor: the same in all editions of a page. Only where versions are. */
  static final String PLACE = "place";

  /** See {@link EntryOrder}; on wordings, too. */
  static final String ORDER = "order";

  // Of an entry, stored only.
  static final String ANCHOR = "anchor";
  static final String TITLE = "title";
  static final String PATH = "path";
  static final String QUESTION = "question";
  static final String SIMILAR = "similar";

  /** A wording that must not find the entry. */
  static final String NEGATIVE = "negative";

  /** The words of each of these, in their order, see {@link Wording}. */
  static final String CUT = "cut";

  static final String ANSWER = "answer";
  static final String CHANNEL = "channel";
  static final String CHANNEL_ANSWER = "channelAnswer";
  static final String REVISION = "revision";
  static final String UPDATED_AT = "updatedAt";

  /** Of the change that published what has ended; in the archive only. */
  static final String SEQUENCE = "sequence";

  /** What wordings are scored by. */
  static final List<String> SCORING_WORDINGS = List.of(WORDS, BIGRAMS);

  /** Those with several tokens at a position: words and their characters. */
  static final Set<String> OVERLAPPING = Set.of(WORDS, HEADINGS, BODY);

  /** What entries are scored by. */
  static final List<String> SCORING_ENTRIES = List.of(HEADINGS, BODY, BODY_BIGRAMS);

  private Fields() {}
}
