package yingda.text;

import org.jspecify.annotations.Nullable;

/**
 * What makes text and query comparable. An index remembers the fingerprint of the analysis it was
 * built with, and queries are only comparable with it under the same one. Safe for concurrent use.
 *
 * @param tokenizer for text that went through {@code normalizer}
 * @param encoder tells what is near in meaning; without one only words are compared
 * @param fingerprint changes whenever a text may get other tokens or another vector: with a word of
 *     the lexicon, with the encoder, and with {@link #VERSION}
 */
public record Analysis(
    Normalizer normalizer, WordTokenizer tokenizer, @Nullable Encoder encoder, String fingerprint) {
  /** To be raised with every change of the rules in this package or of the dictionary. */
  public static final int VERSION = 1;

  /** By words alone. */
  public Analysis(Normalizer normalizer, WordTokenizer tokenizer, String fingerprint) {
    this(normalizer, tokenizer, null, fingerprint);
  }

  /** The same, and by meaning too. */
  public Analysis with(Encoder meanings) {
    return new Analysis(
        normalizer, tokenizer, meanings, fingerprint + "+" + meanings.fingerprint());
  }
}
