package yingda.lucene;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import yingda.search.Evidence;
import yingda.text.Analysis;

/**
 * Puts candidates in their order: by their score as a share of the best one's, and by what speaks
 * for them. For one search.
 */
final class Ranking {
  /** What the evidence weighs against the score; chosen on real questions. */
  private static final double EVIDENCE = 0.4;

  private static final int CLOSELY = 20;

  private static final Set<String> WORDINGS = Set.of(Fields.QUESTION, Fields.SIMILAR);

  private final StoredFields stored;
  private final AskedTerms asked;
  private final Rarity rarity;
  private final Wordings wordings;
  private final FoundTerms found;

  Ranking(IndexSearcher searcher, Analysis analysis, AskedTerms asked) throws IOException {
    this.stored = searcher.storedFields();
    this.asked = asked;
    this.rarity = new Rarity(searcher.getIndexReader());
    this.wordings = new Wordings(analysis, asked, rarity);
    this.found = new FoundTerms(searcher);
  }

  /**
   * The best of the candidates, best first. Only the foremost are looked at closely: the others
   * follow as they are.
   *
   * @param candidates by score, best first
   * @param limit at most so many
   */
  List<Ranked> order(List<ScoreDoc> candidates, int limit) throws IOException {
    int close = Math.min(CLOSELY, candidates.size());
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc candidate : candidates.subList(0, close)) {
      ranked.add(rank(candidate, candidates.getFirst().score));
    }
    ranked.sort(comparingDouble(Ranked::score).reversed());
    for (int i = close; i < Math.min(limit, candidates.size()); i++) {
      ranked.add(rank(candidates.get(i), candidates.getFirst().score));
    }
    return ranked.subList(0, Math.min(limit, ranked.size()));
  }

  private Ranked rank(ScoreDoc candidate, float best) throws IOException {
    Document document = stored.document(candidate.doc, WORDINGS);
    Wordings.Nearest nearest = wordings.nearest(Wordings.of(document));
    Evidence evidence = evidence(candidate.doc, nearest);
    double score = candidate.score / best + EVIDENCE * evidence.strength();
    return new Ranked(candidate.doc, score, nearest.wording(), evidence);
  }

  private Evidence evidence(int entry, Wordings.Nearest nearest) throws IOException {
    Set<String> everywhere = new HashSet<>(nearest.terms());
    everywhere.addAll(found.in(entry, Fields.BODY, asked.all()));
    everywhere.addAll(found.in(entry, Fields.HEADINGS, asked.all()));
    double answered = rarity.shareFound(asked.words(), everywhere);
    return new Evidence(
        nearest.asked(), nearest.covered(), Math.max(answered, nearest.asked()), nearest.exact());
  }
}
