package yingda.lucene.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.SubjectCoverage;
import yingda.ranking.SynonymExpansion;
import yingda.text.Token;

/**
 * Which things that a question names stand somewhere in what the reader may see. For one search.
 */
final class KnownSubjects {
  private static final List<String> FIELDS =
      List.of(IndexFields.WORDS, IndexFields.HEADINGS, IndexFields.BODY);

  private final Snapshot snapshot;
  private final BooleanQuery allowed;

  /**
   * @param allowed what the reader may see
   */
  KnownSubjects(Snapshot snapshot, BooleanQuery allowed) {
    this.snapshot = snapshot;
    this.allowed = allowed;
  }

  /**
   * Share of what the question names that stands nowhere: 余额宝, where only 余额 is known. A word of
   * which a part is known is half so.
   */
  double unknown(AnalyzedQuery asked) throws IOException {
    SubjectCoverage subject = new SubjectCoverage(asked, snapshot.analysis().subjects());
    if (subject.names() == 0) {
      return 0;
    }
    Set<String> known = new HashSet<>();
    Set<String> inPart = new HashSet<>();
    for (String word : asked.words()) {
      if (isKnown(word) || hasKnownAlternative(word, asked)) {
        known.add(word);
      } else if (hasKnownPart(word, asked)) {
        inPart.add(word);
      }
    }
    return 1 - subject.share(known) - subject.share(inPart) / 2;
  }

  private boolean isKnown(String word) throws IOException {
    for (String field : FIELDS) {
      Term term = new Term(field, word);
      if (snapshot.terms().frequency(term) > 0 && isVisible(term)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVisible(Term term) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(new TermQuery(term), Occur.FILTER);
    allowed.clauses().forEach(query::add);
    return snapshot.searcher().search(query.build(), 1).scoreDocs.length > 0;
  }

  private boolean hasKnownAlternative(String word, AnalyzedQuery asked) throws IOException {
    for (SynonymExpansion alternative : asked.alternatives()) {
      if (alternative.own().contains(word) && areKnown(alternative.tokens())) {
        return true;
      }
    }
    return false;
  }

  private boolean areKnown(List<Token> words) throws IOException {
    for (Token word : words) {
      if (!isKnown(word.text())) {
        return false;
      }
    }
    return true;
  }

  private boolean hasKnownPart(String word, AnalyzedQuery asked) throws IOException {
    for (String part : asked.parts()) {
      if (word.contains(part) && isKnown(part)) {
        return true;
      }
    }
    return false;
  }
}
