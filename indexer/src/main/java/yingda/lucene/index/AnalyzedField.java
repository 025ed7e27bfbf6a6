package yingda.lucene.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A text to be found by its tokens; a stored one keeps their offsets too, for highlights. */
final class AnalyzedField extends Field {
  private static final FieldType INDEXED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType STORED =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
  private static final FieldType UNSTORED = type(STORED.indexOptions(), false);

  AnalyzedField(String name, String text) {
    super(name, text, INDEXED);
  }

  private AnalyzedField(String name, String text, FieldType type) {
    super(name, text, type);
  }

  static AnalyzedField stored(String name, String text) {
    return new AnalyzedField(name, text, STORED);
  }

  /**
   * Nothing to be found, but a length all the same. Where each Lucene document of a segment has a
   * length it is read from its place; else it must be looked for, at each score.
   */
  static AnalyzedField empty(String name) {
    return new AnalyzedField(name, "", name.equals(IndexFields.BODY) ? UNSTORED : INDEXED);
  }

  private static FieldType type(IndexOptions options, boolean stored) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setStored(stored);
    type.freeze();
    return type;
  }
}
