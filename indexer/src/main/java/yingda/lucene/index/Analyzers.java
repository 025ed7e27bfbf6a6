package yingda.lucene.index;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import yingda.text.Analysis;
import yingda.text.Bigrams;
import yingda.text.Codes;
import yingda.text.Token;

/** One analyzer for each way of cutting a text. They normalise. */
final class Analyzers {
  /** Of positions: no phrase reaches from one value of a field into the next. */
  private static final int GAP = 100;

  private Analyzers() {}

  /** All words of a text, overlapping ones too. */
  static Analyzer wordsForIndex(Analysis analysis) {
    return analyzer(analysis, analysis.tokenizer()::indexTokens, true);
  }

  /** Words side by side, to be looked for in what {@link #wordsForIndex} gave. */
  static Analyzer wordsForQuery(Analysis analysis) {
    return analyzer(analysis, analysis.tokenizer()::queryTokens, false);
  }

  /** Pairs of characters, for index and query. */
  static Analyzer bigrams(Analysis analysis) {
    return analyzer(analysis, Bigrams::tokens, false);
  }

  /** Model and error numbers, for index and query. */
  static Analyzer codes(Analysis analysis) {
    return analyzer(analysis, Codes::tokens, false);
  }

  private static Analyzer analyzer(
      Analysis analysis, Function<String, List<Token>> tokens, boolean graph) {
    Function<String, String> normalize = analysis.normalizer()::normalize;
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new TokenListTokenizer(normalize.andThen(tokens), graph));
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }
    };
  }
}
