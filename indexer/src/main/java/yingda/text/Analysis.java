package yingda.text;

import org.jspecify.annotations.Nullable;
import yingda.encoder.Encoder;
import yingda.encoder.SimilarityFloor;

/**
 * What makes text and query comparable. An index remembers the fingerprint of the analysis it was
 * built with, and queries are only comparable with it under the same one. Safe for concurrent use.
 *
 * @param tokenizer for text that went through {@code normalizer}
 * @param variants of queries that went through both
 * @param pinyin of text that went through {@code normalizer}
 * @param subjects which words name what is talked about
 * @param encoder tells what is near in meaning; without one only words are compared
 * @param fingerprint changes with a word of the lexicon, with a synonym, with the encoder, and with
 *     {@link #VERSION}
 */
public record Analysis(
    Normalizer normalizer,
    WordTokenizer tokenizer,
    QueryVariants variants,
    Pinyin pinyin,
    Subjects subjects,
    @Nullable Encoder encoder,
    String fingerprint) {
  /** To be raised with every change of the rules in this package or of the dictionary. */
  public static final int VERSION = 3;

  /** The same, and by meaning too. */
  public Analysis with(Encoder meanings) {
    String both = fingerprint(fingerprint, meanings.fingerprint());
    return new Analysis(normalizer, tokenizer, variants, pinyin, subjects, meanings, both);
  }

  /** What unrelated wordings reach by chance. */
  public SimilarityFloor similarityFloor() {
    return encoder == null ? SimilarityFloor.NONE : encoder.similarityFloor();
  }

  /** The fingerprint of an analysis of words and an encoder together. */
  public static String fingerprint(String words, String encoder) {
    return words + "+" + encoder;
  }
}
