package yingda.lucene.index;

import com.carrotsearch.randomizedtesting.annotations.ThreadLeakScope;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import yingda.hanlp.HanLp;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** Lucene's own checks of a token stream: state, offsets, end, random text, several threads. */
@ThreadLeakScope(ThreadLeakScope.Scope.NONE)
public class TokenListTokenizerTest extends BaseTokenStreamTestCase {
  private static final Analysis ANALYSIS = HanLp.analysis(new Lexicon(List.of("蓝牙耳机", "耳机")));

  public void testTheIndexHasAGraph() throws IOException {
    assertTokenStreamContents(
        Analyzers.wordsForIndex(ANALYSIS).tokenStream("", "X1蓝牙耳机！"),
        new String[] {"x", "x1", "1", "蓝", "蓝牙耳机", "牙", "耳", "耳机", "机"},
        new int[] {0, 0, 1, 2, 2, 3, 4, 4, 5},
        new int[] {1, 2, 2, 3, 6, 4, 5, 6, 6},
        null,
        new int[] {1, 0, 1, 1, 0, 1, 1, 0, 1},
        new int[] {1, 2, 1, 1, 4, 1, 1, 2, 1},
        7);
  }

  public void testAQueryStepsAsFarAsItsWordsAreLong() throws IOException {
    assertTokenStreamContents(
        Analyzers.wordsForQuery(ANALYSIS).tokenStream("", "蓝牙耳机, 充电 "),
        new String[] {"蓝牙耳机", "充电"},
        new int[] {0, 6},
        new int[] {4, 8},
        null,
        new int[] {1, 4},
        new int[] {1, 1},
        9);
  }

  /** A word with its sign, -20 or c++, stands at the position of the bare one, over more text. */
  public void testRandomTextInWordsForIndex() throws IOException {
    checkRandomData(random(), Analyzers.wordsForIndex(ANALYSIS), 50, 20, false, false);
  }

  public void testRandomTextInWordsForQuery() throws IOException {
    checkRandomData(random(), Analyzers.wordsForQuery(ANALYSIS), 50);
  }

  public void testRandomTextInBigrams() throws IOException {
    checkRandomData(random(), Analyzers.bigrams(ANALYSIS), 50);
  }

  /** Codes of one and of two words start at the same position, which only a graph could tell. */
  public void testRandomTextInCodes() throws IOException {
    checkRandomData(random(), Analyzers.codes(ANALYSIS), 50, 20, false, false);
  }

  public void testLongRandomText() throws IOException {
    checkRandomData(random(), Analyzers.wordsForIndex(ANALYSIS), 2, 8_192, false, false);
  }

  /** Pitfall 11: offsets are those of the text before any character filter. */
  public void testOffsetsAreCorrected() throws IOException {
    Analyzer behindSixCharacters =
        new Analyzer() {
          @Override
          protected Reader initReader(String field, Reader reader) {
            return new Shifted(reader);
          }

          @Override
          protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(
                new TokenListTokenizer(ANALYSIS.tokenizer()::queryTokens, false));
          }
        };
    assertTokenStreamContents(
        behindSixCharacters.tokenStream("", "退货。"),
        new String[] {"退货"},
        new int[] {6},
        new int[] {8},
        9);
  }

  /** As if six characters had been taken away in front. */
  private static final class Shifted extends CharFilter {
    Shifted(Reader input) {
      super(input);
    }

    @Override
    protected int correct(int offset) {
      return offset + 6;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return input.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      input.close();
    }
  }
}
