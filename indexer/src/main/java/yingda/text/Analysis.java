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
 * @param antonyms which words never stand for each other
 * @param subjects which words name what is talked about
 * @param encoder tells what is near in meaning, as it was learned here
 * @param pretrained tells what is near in meaning, as it was learned from the language at large;
 *     without both only words are compared
 * @param fingerprint changes with a word of the lexicon, with a synonym or antonym, with the
 *     encoders, and with {@link #VERSION}
 */
public record Analysis(
    Normalizer normalizer,
    WordTokenizer tokenizer,
    QueryVariants variants,
    Antonyms antonyms,
    Pinyin pinyin,
    Subjects subjects,
    @Nullable Encoder encoder,
    @Nullable Encoder pretrained,
    String fingerprint) {
  /** To be raised with every change of the rules in this package or of the dictionary. */
  public static final int VERSION = 3;

  /** The same, and by meaning too. */
  public Analysis with(Encoder meanings) {
    String both = fingerprint(fingerprint, meanings.fingerprint());
    return new Analysis(
        normalizer, tokenizer, variants, antonyms, pinyin, subjects, meanings, pretrained, both);
  }

  /** The same, and by the meaning of a pretrained encoder too. */
  public Analysis withPretrained(Encoder meanings) {
    String both = fingerprint(fingerprint, meanings.fingerprint());
    return new Analysis(
        normalizer, tokenizer, variants, antonyms, pinyin, subjects, encoder, meanings, both);
  }

  /** What unrelated wordings reach by chance. */
  public SimilarityFloor similarityFloor() {
    return floor(encoder);
  }

  /** The same by the pretrained encoder. */
  public SimilarityFloor pretrainedFloor() {
    return floor(pretrained);
  }

  private static SimilarityFloor floor(@Nullable Encoder encoder) {
    return encoder == null ? SimilarityFloor.NONE : encoder.similarityFloor();
  }

  /** The fingerprint of an analysis of words and an encoder together. */
  public static String fingerprint(String words, String encoder) {
    return words + "+" + encoder;
  }
}
