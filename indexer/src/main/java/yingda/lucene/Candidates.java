package yingda.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BitSet;

/**
 * Finds the entries that may answer: those of the best wordings, and those with the best texts.
 * Each find skips whatever can't be among its best, which one query over both could not; then each
 * candidate gets the score that the other find would have given it. For one search.
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

  /** The entries by the sum of both scores, best first. */
  List<ScoreDoc> find(EntryQuery query) throws IOException {
    WeightedTerms wording = query.wording();
    WeightedTerms text = query.text();
    TreeSet<Integer> entries = new TreeSet<>();
    for (ScoreDoc found : top(wording)) {
      entries.add(entryOf(found.doc));
    }
    for (ScoreDoc found : top(text)) {
      entries.add(found.doc);
    }
    Map<Integer, Float> scores = new HashMap<>();
    PointScores byWording = new PointScores(searcher, wording.all(index));
    PointScores byText = new PointScores(searcher, text.all(index));
    for (int entry : entries) {
      scores.put(entry, byWording.best(firstWording(entry), entry) + byText.best(entry, entry + 1));
    }
    return bestFirst(scores);
  }

  private ScoreDoc[] top(WeightedTerms terms) throws IOException {
    Query strongest = terms.strongest(index, STRONGEST);
    BooleanQuery.Builder restricted = new BooleanQuery.Builder().add(strongest, Occur.MUST);
    allowed.clauses().forEach(restricted::add);
    return searcher.search(restricted.build(), new TopScoreDocCollectorManager(FOUND, FOUND))
        .scoreDocs;
  }

  private static List<ScoreDoc> bestFirst(Map<Integer, Float> scores) {
    List<ScoreDoc> found = new ArrayList<>();
    scores.forEach((entry, score) -> found.add(new ScoreDoc(entry, score)));
    found.sort(
        (one, other) ->
            one.score == other.score
                ? Integer.compare(one.doc, other.doc)
                : Float.compare(other.score, one.score));
    return found;
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
