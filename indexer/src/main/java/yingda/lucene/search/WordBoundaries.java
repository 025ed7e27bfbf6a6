package yingda.lucene.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.TextSpan;
import yingda.text.Token;

/** Where words of a text begin and end. */
final class WordBoundaries {
  private final Set<Integer> starts = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();

  WordBoundaries(String normalized, Analysis analysis) {
    add(analysis.tokenizer().queryTokens(normalized), 1);
    add(analysis.tokenizer().indexTokens(normalized), 2);
  }

  /**
   * @param least characters of a word: each character is a token of the index
   */
  private void add(List<Token> tokens, int least) {
    for (Token token : tokens) {
      if (token.length() >= least) {
        starts.add(token.start());
        ends.add(token.end());
      }
    }
  }

  /** Whether a stretch is made of whole words: 优惠 sounds like 有回, which 没有回应 has not. */
  boolean holds(TextSpan span) {
    return starts.contains(span.start()) && ends.contains(span.end());
  }
}
