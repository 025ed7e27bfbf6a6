package yingda.encoder.learned;

import java.util.Arrays;
import java.util.List;
import yingda.text.Analysis;
import yingda.text.Bigrams;
import yingda.text.Token;

/** What a wording is encoded by: characters, pairs of neighbours and words, by their hash. */
final class TextFeatures {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private TextFeatures() {}

  /**
   * Each feature once.
   *
   * @return 64-bit hashes (FNV-1a over UTF-16 units) in ascending order, so that the sum over them
   *     does not depend on the order of words
   */
  static long[] of(String wording, Analysis analysis) {
    String normalized = analysis.normalizer().normalize(wording);
    List<Token> words = analysis.tokenizer().indexTokens(normalized);
    List<Token> pairs = Bigrams.tokens(normalized);
    long[] features = new long[words.size() + pairs.size()];
    int count = 0;
    for (Token token : words) {
      features[count++] = hash(token.text());
    }
    for (Token token : pairs) {
      features[count++] = hash(token.text());
    }
    Arrays.sort(features);
    return withoutRepeats(features);
  }

  private static long[] withoutRepeats(long[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
