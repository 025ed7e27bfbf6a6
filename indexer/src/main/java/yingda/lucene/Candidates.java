package yingda.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that may answer: those of the best wordings by words, those of the nearest by
 * meaning, and those with the best texts. Each find skips whatever can't be among its best, which
 * one query over all could not; then each candidate gets the scores that the other finds would have
 * given it. For one search.
 */
final class Candidates {
  /** How many each find brings in. */
  private static final int FOUND = 25;

  /** By how many terms each finds; more find the same and take longer. */
  private static final int STRONGEST = 10;

  private final IndexSearcher searcher;
  private final IndexTerms index;
  private final BooleanQuery allowed;

  /**
   * The candidates among what is allowed.
   *
   * @param allowed what the reader may see and wants to see, of wordings and entries alike
   */
  Candidates(Snapshot snapshot, BooleanQuery allowed) {
    this.searcher = snapshot.searcher();
    this.index = snapshot.terms();
    this.allowed = allowed;
  }

  /** Each entry once, in ascending order of their numbers. */
  List<Candidate> find(EntryQuery query, @Nullable Meaning meaning) throws IOException {
    WeightedTerms wording = query.wording();
    WeightedTerms text = query.text();
    Set<Integer> entries = new TreeSet<>();
    addEntriesOf(top(strongest(wording)), entries);
    if (meaning != null) {
      addEntriesOf(top(meaning.nearest(FOUND, narrow())), entries);
    }
    for (ScoreDoc found : top(strongest(text))) {
      entries.add(found.doc);
    }
    List<Span> wordings = new ArrayList<>();
    List<Span> texts = new ArrayList<>();
    for (int entry : entries) {
      wordings.add(new Span(firstWording(entry), entry));
      texts.add(new Span(entry, entry + 1));
    }
    PointScores byWording = new PointScores(searcher, wording.all(index), wordings);
    PointScores byText = new PointScores(searcher, text.all(index), texts);
    Meanings meanings = new Meanings(searcher, meaning);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Double> near = meanings.of(wordings.get(i));
      candidates.add(new Candidate(texts.get(i).first(), byWording.best(i), byText.best(i), near));
    }
    return candidates;
  }

  private Query strongest(WeightedTerms terms) throws IOException {
    return terms.strongest(index, STRONGEST);
  }

  /**
   * What is wanted of few only must be known while the nearest are looked for, or none of them may
   * remain; what is denied to few is left out behind it, which is much faster.
   */
  private @Nullable Query narrow() {
    return allowed.getClauses(Occur.FILTER).isEmpty() ? null : allowed(MatchAllDocsQuery.INSTANCE);
  }

  private Query allowed(Query query) {
    BooleanQuery.Builder restricted = new BooleanQuery.Builder().add(query, Occur.MUST);
    allowed.clauses().forEach(restricted::add);
    return restricted.build();
  }

  private ScoreDoc[] top(Query query) throws IOException {
    return searcher.search(allowed(query), new TopScoreDocCollectorManager(FOUND, FOUND)).scoreDocs;
  }

  private void addEntriesOf(ScoreDoc[] wordings, Set<Integer> entries) throws IOException {
    for (ScoreDoc found : wordings) {
      entries.add(entryOf(found.doc));
    }
  }

  /** The entry closes its block. */
  private int entryOf(int wording) throws IOException {
    LeafReaderContext leaf = leafOf(wording);
    return leaf.docBase + entriesIn(leaf).nextSetBit(wording - leaf.docBase);
  }

  /** A block begins behind the entry before. */
  private int firstWording(int entry) throws IOException {
    LeafReaderContext leaf = leafOf(entry);
    int inLeaf = entry - leaf.docBase;
    return leaf.docBase + (inLeaf == 0 ? 0 : entriesIn(leaf).prevSetBit(inLeaf - 1) + 1);
  }

  private static BitSet entriesIn(LeafReaderContext leaf) throws IOException {
    BitSet entries = EntryQuery.ENTRIES.getBitSet(leaf);
    if (entries == null) {
      throw new IllegalStateException("a wording without its entry");
    }
    return entries;
  }

  private LeafReaderContext leafOf(int document) {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }
}
