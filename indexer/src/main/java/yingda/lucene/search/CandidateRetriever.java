package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import yingda.lucene.index.IndexTerms;
import yingda.lucene.index.LiveSearcher;
import yingda.lucene.index.MeaningField;
import yingda.lucene.index.QuantizedVector;
import yingda.lucene.index.QuestionVectors;
import yingda.lucene.index.Snapshot;
import yingda.ranking.Candidate;
import yingda.ranking.PretrainedScores;
import yingda.ranking.RankingParameters;

/**
 * Finds the entries that may answer: those of the best wordings by words, those of the nearest by
 * meaning, and those with the best texts. Each find skips whatever can't be among its best, which
 * one query over all could not; then each candidate gets the scores that the other finds would have
 * given it. For one search.
 */
final class CandidateRetriever {
  private static final RankingParameters.Retrieval NUMBERS = RankingParameters.DEFAULT.retrieval();

  private final LiveSearcher searcher;
  private final IndexTerms index;
  private final BooleanQuery allowed;

  /**
   * The candidates among what is allowed.
   *
   * @param allowed what the reader may see and wants to see, of wordings and entries alike
   */
  CandidateRetriever(Snapshot snapshot, BooleanQuery allowed) {
    this.searcher = snapshot.searcher();
    this.index = snapshot.terms();
    this.allowed = allowed;
  }

  /** Each entry once, in ascending order of their numbers. */
  List<Candidate> find(EntryQuery query, QuestionVectors meaning) throws IOException {
    SortedSet<Integer> entries = new TreeSet<>();
    addEntriesOf(top(strongest(query.wording())), entries);
    addNearest(meaning.learned(), MeaningField.LEARNED, entries);
    addNearest(meaning.pretrained(), MeaningField.PRETRAINED, entries);
    addNearest(meaning.pretrained(), MeaningField.WINDOW, entries);
    for (ScoreDoc found : top(strongest(query.text()))) {
      entries.add(found.doc);
    }
    return scored(entries, query, meaning, true);
  }

  /**
   * What else matches, by its score by words.
   *
   * @param matching what to choose from
   * @param known entries that are left out
   * @param most how many
   */
  List<Candidate> others(
      EntryQuery query,
      QuestionVectors meaning,
      BooleanQuery matching,
      Set<Integer> known,
      int most)
      throws IOException {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    matching.clauses().forEach(scored::add);
    scored.add(
        EntryQuery.bestWording(WeightedClause.sum(query.wording().all(index))), Occur.SHOULD);
    scored.add(WeightedClause.sum(query.text().all(index)), Occur.SHOULD);
    List<Integer> order = new ArrayList<>();
    for (ScoreDoc found : searcher.best(scored.build(), most + known.size())) {
      if (!known.contains(found.doc) && order.size() < most) {
        order.add(found.doc);
      }
    }
    Map<Integer, Candidate> candidates = new HashMap<>();
    for (Candidate other : scored(new TreeSet<>(order), query, meaning, false)) {
      candidates.put(other.entry(), other);
    }
    return order.stream().map(candidates::get).toList();
  }

  /** Each with the scores that all finds would give it. */
  private List<Candidate> scored(
      SortedSet<Integer> entries, EntryQuery query, QuestionVectors meaning, boolean found)
      throws IOException {
    List<DocumentRange> wordings = new ArrayList<>();
    List<DocumentRange> texts = new ArrayList<>();
    for (int entry : entries) {
      wordings.add(new DocumentRange(firstWording(entry), entry));
      texts.add(new DocumentRange(entry, entry + 1));
    }
    CandidateScorer byWording = new CandidateScorer(searcher, query.wording().all(index), wordings);
    CandidateScorer byText = new CandidateScorer(searcher, query.text().all(index), texts);
    VectorScores learned = new VectorScores(searcher, meaning.learned(), MeaningField.LEARNED);
    VectorScores general =
        new VectorScores(searcher, meaning.pretrained(), MeaningField.PRETRAINED);
    VectorScores read = new VectorScores(searcher, meaning.pretrained(), MeaningField.WINDOW);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Double> windows = read.present(wordings.get(i));
      DocumentRange range = wordings.get(i).without(windows.size());
      double text = windows.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      candidates.add(
          new Candidate(
              texts.get(i).first(),
              byWording.best(i),
              byText.best(i),
              learned.of(range),
              new PretrainedScores(general.of(range), text),
              found));
    }
    return candidates;
  }

  private void addNearest(
      @Nullable QuantizedVector meaning, MeaningField field, Set<Integer> entries)
      throws IOException {
    if (meaning != null) {
      addEntriesOf(top(meaning.nearest(field, NUMBERS.nearest(), narrow())), entries);
    }
  }

  private Query strongest(WeightedTerms terms) throws IOException {
    return terms.strongest(index, NUMBERS.strongestTerms());
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
    return searcher.best(allowed(query), NUMBERS.found());
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
