package yingda.lucene.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import yingda.ranking.InverseDocumentFrequency;
import yingda.ranking.TermStatistics;

/**
 * The terms of a snapshot: how many documents have each, and where their postings stand. One search
 * asks for a term several times, and questions share most of theirs, so each is looked up once in
 * the term dictionary and kept: that was a third of the time of a search. Safe for concurrent use.
 */
public final class IndexTerms implements TermStatistics {
  /** When so many are kept it begins anew; one takes about half a kilobyte. */
  private static final int MOST_KEPT = 20_000;

  private final LiveSearcher searcher;
  private final Map<Term, TermStates> kept = new ConcurrentHashMap<>();

  IndexTerms(LiveSearcher searcher) {
    this.searcher = searcher;
  }

  /** How many documents have the term. */
  public int frequency(Term term) throws IOException {
    return searcher.frequency(term, states(term).docFreq());
  }

  /** How many documents have the field. */
  public int documents(String field) throws IOException {
    return searcher.documents(field);
  }

  @Override
  public int wordings() throws IOException {
    return documents(IndexFields.WORDS);
  }

  @Override
  public int wordingsWith(String word) throws IOException {
    return frequency(new Term(IndexFields.WORDS, word));
  }

  @Override
  public double rarityInAnswers(String character) throws IOException {
    return rarity(new Term(IndexFields.BODY, character));
  }

  /** How rare the term is, see {@link InverseDocumentFrequency#inverse}. */
  public double rarity(Term term) throws IOException {
    return InverseDocumentFrequency.inverse(frequency(term), documents(term.field()));
  }

  /** What has the term. */
  public TermQuery query(Term term) throws IOException {
    return new TermQuery(term, states(term));
  }

  /** Where the term stands in a leaf, null if it does not. */
  public @Nullable PostingsEnum postings(LeafReaderContext leaf, Term term, int flags)
      throws IOException {
    IOSupplier<TermState> state = states(term).get(leaf);
    TermState position = state == null ? null : state.get();
    Terms terms = leaf.reader().terms(term.field());
    if (position == null || terms == null) {
      return null;
    }
    TermsEnum iterator = terms.iterator();
    iterator.seekExact(term.bytes(), position);
    return iterator.postings(null, flags);
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = kept.get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(term, states);
    }
    return states;
  }
}
