package yingda.text;

/**
 * What makes text and query comparable. An index remembers the fingerprint of the analysis it was
 * built with, and queries are only comparable with it under the same one. Safe for concurrent use.
 *
 * @param tokenizer for text that went through {@code normalizer}
 * @param variants of queries that went through both
 * @param pinyin of text that went through {@code normalizer}
 * @param fingerprint changes with a word of the lexicon, with a synonym, and with {@link #VERSION}
 */
public record Analysis(
    Normalizer normalizer,
    WordTokenizer tokenizer,
    Variants variants,
    Pinyin pinyin,
    String fingerprint) {
  /** To be raised with every change of the rules in this package or of the dictionary. */
  public static final int VERSION = 2;
}
