package yingda.lucene.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import yingda.text.Analysis;

/** Chooses how a field is cut when it is written. */
final class IndexAnalyzer extends DelegatingAnalyzerWrapper {
  private final Analyzer words;
  private final Analyzer bigrams;
  private final Analyzer codes;

  IndexAnalyzer(Analysis analysis) {
    super(PER_FIELD_REUSE_STRATEGY);
    words = Analyzers.wordsForIndex(analysis);
    bigrams = Analyzers.bigrams(analysis);
    codes = Analyzers.codes(analysis);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return switch (field) {
      case IndexFields.BIGRAMS, IndexFields.BODY_BIGRAMS -> bigrams;
      case IndexFields.CODES, IndexFields.BODY_CODES -> codes;
      default -> words;
    };
  }
}
