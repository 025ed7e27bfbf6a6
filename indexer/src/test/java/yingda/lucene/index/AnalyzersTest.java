package yingda.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import yingda.hanlp.HanLp;
import yingda.text.Analysis;
import yingda.text.Lexicon;

class AnalyzersTest {
  private static final Analysis ANALYSIS = HanLp.analysis(new Lexicon(List.of("七天无理由退货", "退货")));

  @Test
  void aPhraseMatchesAcrossDifferentCuts() throws IOException {
    Query words = phrase(Analyzers.wordsForQuery(ANALYSIS), "无理由退货");
    Query bigrams = phrase(Analyzers.bigrams(ANALYSIS), "无理由退货");
    for (String text : List.of("支持七天无理由退货", "支持無理由退貨", "「无理由」退货")) {
      assertThat(matches(Analyzers.wordsForIndex(ANALYSIS), words, text)).as(text).isTrue();
    }
    assertThat(matches(Analyzers.bigrams(ANALYSIS), bigrams, "支持七天无理由退货")).isTrue();
    for (String text : List.of("无理由可以退货", "退货无理由")) {
      assertThat(matches(Analyzers.wordsForIndex(ANALYSIS), words, text)).as(text).isFalse();
      assertThat(matches(Analyzers.bigrams(ANALYSIS), bigrams, text)).as(text).isFalse();
    }
  }

  @Test
  void aPhraseReachesOverNumbersAndModelNumbers() throws IOException {
    Query query = phrase(Analyzers.wordsForQuery(ANALYSIS), "Ｘ１００ Pro 售价 199.00 元");
    assertThat(matches(Analyzers.wordsForIndex(ANALYSIS), query, "新X100-Pro售价：199.00元")).isTrue();
  }

  @Test
  void aPhraseOfOneWordMatchesInsideALongerOne() throws IOException {
    Query query = phrase(Analyzers.wordsForQuery(ANALYSIS), "理由");
    assertThat(matches(Analyzers.wordsForIndex(ANALYSIS), query, "七天无理由退货")).isTrue();
  }

  /** The promise of the tokenizer: whatever stands around it, a stretch of Han is found. */
  @Test
  void everyStretchOfATextIsAPhraseThatMatches() throws IOException {
    String text = "积分会过期吗？开发票抬头和服装退换货政策，二〇二六年苹果手机壳净水器滤芯";
    try (IndexSearch search = new IndexSearch(Analyzers.wordsForIndex(ANALYSIS), text)) {
      for (int start = 0; start < text.length(); start++) {
        for (int end = start + 1; end <= Math.min(text.length(), start + 8); end++) {
          String stretch = text.substring(start, end);
          Query query = phrase(Analyzers.wordsForQuery(ANALYSIS), stretch);
          if (!stretch.matches("[？，]")) {
            assertThat(search.searcher.count(query)).as(stretch).isEqualTo(1);
          }
        }
      }
    }
  }

  /** Pitfall 12: from a graph, Lucene silently builds a query that matches nothing. */
  @Test
  void aQueryStreamIsLinear() throws IOException {
    for (Analyzer analyzer :
        List.of(
            Analyzers.wordsForQuery(ANALYSIS),
            Analyzers.bigrams(ANALYSIS),
            Analyzers.codes(ANALYSIS))) {
      try (TokenStream stream = analyzer.tokenStream("", "七天无理由退货 X100-Pro 15 Max")) {
        PositionLengthAttribute length = stream.getAttribute(PositionLengthAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          assertThat(length.getPositionLength()).isEqualTo(1);
        }
        stream.end();
      }
    }
    Query query =
        new QueryBuilder(Analyzers.wordsForQuery(ANALYSIS))
            .createBooleanQuery("", "七天无理由退货的X100-Pro");
    assertThat(query.toString()).isEqualTo("七天无理由退货 的 x 100 pro");
  }

  /** Pitfall 1: a span that comes twice doubles the term frequency. */
  @Test
  void aWordOfTheLexiconCountsOnce() throws IOException {
    try (IndexSearch search = new IndexSearch(Analyzers.wordsForIndex(ANALYSIS), "我要退货")) {
      var postings = search.reader.leaves().getFirst().reader().postings(new Term("text", "退货"));
      postings.nextDoc();
      assertThat(postings.freq()).isEqualTo(1);
    }
  }

  /** Pitfall 8: Lucene refuses a term of over 32,766 bytes, and the document with it. */
  @Test
  void aMillionLettersAreIndexed() throws IOException {
    Query query = new TermQuery(new Term("text", "a".repeat(128)));
    String text = "a".repeat(1_000_000);
    assertThat(matches(Analyzers.wordsForIndex(ANALYSIS), query, text)).isTrue();
    assertThat(matches(Analyzers.bigrams(ANALYSIS), query, text)).isTrue();
    assertThat(matches(Analyzers.codes(ANALYSIS), query, text + "1")).isFalse();
  }

  /** Pitfall 11: text of one document must not leak into the next. */
  @Test
  void aStreamThatWasLeftHalfReadLeavesNothingBehind() throws IOException {
    Analyzer analyzer = Analyzers.wordsForQuery(ANALYSIS);
    try (TokenStream stream = analyzer.tokenStream("", "退货换货")) {
      stream.reset();
      stream.incrementToken();
    }
    try (TokenStream stream = analyzer.tokenStream("", "发票")) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      assertThat(stream.incrementToken()).isTrue();
      assertThat(term.toString()).isEqualTo("发票");
      assertThat(stream.incrementToken()).isFalse();
      stream.end();
    }
  }

  @Test
  void aPhraseDoesNotReachFromOneValueIntoTheNext() throws IOException {
    Query query = phrase(Analyzers.wordsForQuery(ANALYSIS), "发票退货");
    assertThat(matches(Analyzers.wordsForIndex(ANALYSIS), query, "开发票", "退货")).isFalse();
    assertThat(matches(Analyzers.wordsForIndex(ANALYSIS), query, "开发票", "发票退货")).isTrue();
  }

  @Test
  void aModelNumberIsFoundHoweverItIsWritten() throws IOException {
    Query query = new TermQuery(new Term("text", "x100pro"));
    for (String text : List.of("X100-Pro", "Ｘ１００　Ｐｒｏ", "x100pro报错")) {
      assertThat(matches(Analyzers.codes(ANALYSIS), query, text)).as(text).isTrue();
    }
  }

  private static Query phrase(Analyzer analyzer, String text) {
    return new QueryBuilder(analyzer).createPhraseQuery("text", text);
  }

  private static boolean matches(Analyzer analyzer, Query query, String... values)
      throws IOException {
    try (IndexSearch search = new IndexSearch(analyzer, values)) {
      return search.searcher.count(query) == 1;
    }
  }

  /** An index of one document with one field. */
  private static final class IndexSearch implements AutoCloseable {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    IndexSearch(Analyzer analyzer, String... values) throws IOException {
      Document document = new Document();
      for (String value : values) {
        document.add(new TextField("text", value, Field.Store.NO));
      }
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        writer.addDocument(document);
      }
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
    }

    @Override
    public void close() throws IOException {
      reader.close();
      directory.close();
    }
  }
}
