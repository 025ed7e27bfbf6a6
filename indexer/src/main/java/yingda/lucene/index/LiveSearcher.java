package yingda.lucene.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import yingda.ranking.RankingParameters;

/**
 * Searches so that the same documents give the same scores and the same order, however the index
 * came about. Lucene counts documents that are deleted and not yet merged away, so how rare a word
 * is would depend on past edits; here they are taken off. What ties stands by its address. Safe for
 * concurrent use.
 */
public final class LiveSearcher extends IndexSearcher {
  /** When so many terms are known it begins anew; one takes about 200 bytes. */
  private static final int MOST_KNOWN = 50_000;

  /** A length counts positions, and the mean that lengths are compared with counts tokens. */
  private static final double TOKENS_AT_A_POSITION =
      RankingParameters.DEFAULT.retrieval().tokensAtPosition();

  /** Of whole segments, which never change; each goes with its segment. */
  private static final Map<IndexReader.CacheKey, Map<String, Lengths>> WHOLE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();
  private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();
  private final int[][] deleted;

  /** How many documents have a field, and how long it is in all of them, in positions. */
  private record Lengths(long documents, long sum) {
    static final Lengths NONE = new Lengths(0, 0);

    Lengths plus(long norm) {
      return norm == 0
          ? this
          : new Lengths(documents + 1, sum + SmallFloat.byte4ToInt((byte) norm));
    }

    Lengths plus(Lengths other) {
      return new Lengths(documents + other.documents, sum + other.sum);
    }

    Lengths minus(Lengths other) {
      return new Lengths(documents - other.documents, sum - other.sum);
    }
  }

  LiveSearcher(IndexReader reader) {
    super(reader);
    this.deleted =
        getLeafContexts().stream().map(leaf -> deletedIn(leaf.reader())).toArray(int[][]::new);
  }

  private static int[] deletedIn(LeafReader leaf) {
    int[] deleted = new int[leaf.numDeletedDocs()];
    Bits live = leaf.getLiveDocs();
    int next = 0;
    for (int document = 0; next < deleted.length && live != null; document++) {
      if (!live.get(document)) {
        deleted[next++] = document;
      }
    }
    return deleted;
  }

  /** The best documents, by score, then by address. */
  public ScoreDoc[] best(Query query, int most) throws IOException {
    return search(query, new TopFieldCollectorManager(EntryOrder.BY_SCORE, most, most)).scoreDocs;
  }

  /**
   * How many documents have a term.
   *
   * @param all with those that are deleted
   */
  int frequency(Term term, int all) throws IOException {
    if (all == 0 || !getIndexReader().hasDeletions()) {
      return all;
    }
    Integer known = frequencies.get(term);
    if (known == null) {
      known = all;
      for (LeafReaderContext leaf : getLeafContexts()) {
        known -= deletedWith(term, leaf);
      }
      if (frequencies.size() >= MOST_KNOWN) {
        frequencies.clear();
      }
      frequencies.put(term, known);
    }
    return known;
  }

  /** Goes along the postings or along the deleted, whichever are fewer. */
  private int deletedWith(Term term, LeafReaderContext context) throws IOException {
    int[] gone = deleted[context.ord];
    PostingsEnum postings =
        gone.length == 0 ? null : context.reader().postings(term, PostingsEnum.NONE);
    if (postings == null) {
      return 0;
    }
    int found = 0;
    if (postings.cost() < gone.length) {
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        found += Arrays.binarySearch(gone, postings.docID()) >= 0 ? 1 : 0;
      }
      return found;
    }
    for (int document : gone) {
      int at = postings.docID() < document ? postings.advance(document) : postings.docID();
      found += at == document ? 1 : 0;
    }
    return found;
  }

  /** Never of 0 documents, which Lucene refuses: what only the deleted have finds nothing. */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    int live = Math.max(1, frequency(term, docFreq));
    return new TermStatistics(term.bytes(), live, Math.max(live, totalTermFreq));
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics known = fields.get(field);
    if (known == null) {
      CollectionStatistics all = super.collectionStatistics(field);
      if (all == null) {
        return null;
      }
      Lengths live = lengths(field);
      long documents = Math.max(1, live.documents());
      boolean overlapping = IndexFields.OVERLAPPING.contains(field);
      long tokens = Math.round(live.sum() * (overlapping ? TOKENS_AT_A_POSITION : 1));
      known =
          new CollectionStatistics(
              field, all.maxDoc(), documents, Math.max(documents, tokens), documents);
      fields.put(field, known);
    }
    return known;
  }

  /** How many documents have a field. */
  int documents(String field) throws IOException {
    CollectionStatistics statistics = collectionStatistics(field);
    return statistics == null ? 0 : (int) statistics.docCount();
  }

  /** A field without lengths is one of wordings, one term in each. */
  private Lengths lengths(String field) throws IOException {
    Lengths live = Lengths.NONE;
    for (LeafReaderContext leaf : getLeafContexts()) {
      if (leaf.reader().getNormValues(field) != null) {
        live = live.plus(whole(leaf.reader(), field)).minus(ofDeleted(leaf, field));
      }
    }
    if (live.documents() > 0) {
      return live;
    }
    Term wording = new Term(IndexFields.TYPE, IndexFields.WORDING);
    int wordings = frequency(wording, getIndexReader().docFreq(wording));
    return new Lengths(wordings, wordings);
  }

  private static Lengths whole(LeafReader leaf, String field) throws IOException {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    if (core == null) {
      return sum(leaf, field);
    }
    Map<String, Lengths> known =
        WHOLE.computeIfAbsent(core.getKey(), none -> new ConcurrentHashMap<>());
    Lengths lengths = known.get(field);
    if (lengths == null) {
      lengths = sum(leaf, field);
      known.put(field, lengths);
    }
    return lengths;
  }

  private static Lengths sum(LeafReader leaf, String field) throws IOException {
    NumericDocValues norms = leaf.getNormValues(field);
    long documents = 0;
    long sum = 0;
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int length = SmallFloat.byte4ToInt((byte) norms.longValue());
      documents += length == 0 ? 0 : 1;
      sum += length;
    }
    return new Lengths(documents, sum);
  }

  private Lengths ofDeleted(LeafReaderContext leaf, String field) throws IOException {
    NumericDocValues norms = leaf.reader().getNormValues(field);
    Lengths gone = Lengths.NONE;
    for (int document : deleted[leaf.ord]) {
      gone = norms != null && norms.advanceExact(document) ? gone.plus(norms.longValue()) : gone;
    }
    return gone;
  }
}
