package yingda.lucene;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import yingda.search.Evidence;

/**
 * Puts candidates in their order: by their score as a share of the best one's, and by what speaks
 * for them. For one search.
 */
final class Ranking {
  /** What the evidence weighs against the score; chosen on real questions. */
  private static final double EVIDENCE = 0.4;

  private static final int CLOSELY = 10;

  private static final Set<String> WORDINGS =
      Set.of(Fields.QUESTION, Fields.SIMILAR, Fields.NEGATIVE);

  private final StoredFields stored;
  private final AskedTerms asked;
  private final Rarity rarity;
  private final Wordings wordings;
  private final FoundTerms found;

  Ranking(Snapshot snapshot, AskedTerms asked) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.asked = asked;
    this.rarity = new Rarity(snapshot.terms());
    this.wordings = new Wordings(snapshot.analysis(), asked, rarity);
    this.found = new FoundTerms(snapshot);
  }

  /**
   * The best of the candidates, best first. Only the foremost are looked at closely: the others
   * follow as they are.
   *
   * @param candidates by score, best first
   * @param limit at most so many
   */
  List<Ranked> order(List<ScoreDoc> candidates, int limit) throws IOException {
    int seen = Math.min(candidates.size(), Math.max(CLOSELY, limit));
    List<Ranked> ranked = rank(candidates.subList(0, seen));
    ranked.subList(0, Math.min(CLOSELY, seen)).sort(comparingDouble(Ranked::score).reversed());
    return ranked.subList(0, Math.min(limit, seen));
  }

  private List<Ranked> rank(List<ScoreDoc> candidates) throws IOException {
    List<Integer> entries = candidates.stream().map(found -> found.doc).sorted().toList();
    Map<Integer, Set<String>> inBody = found.in(entries, Fields.BODY, asked.all());
    Map<Integer, Set<String>> inHeadings = found.in(entries, Fields.HEADINGS, asked.all());
    float best = candidates.isEmpty() ? 1 : Math.max(Float.MIN_NORMAL, candidates.getFirst().score);
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc candidate : candidates) {
      Set<String> text = new HashSet<>(inBody.getOrDefault(candidate.doc, Set.of()));
      text.addAll(inHeadings.getOrDefault(candidate.doc, Set.of()));
      ranked.add(rank(candidate.doc, candidate.score / best, text));
    }
    return ranked;
  }

  private Ranked rank(int entry, double share, Set<String> inText) throws IOException {
    Document document = stored.document(entry, WORDINGS);
    Wordings.Nearest nearest = wordings.nearest(Wordings.of(document));
    if (wordings.hasNearerNegative(document, nearest)) {
      return Ranked.suppressed(entry, nearest.wording());
    }
    Evidence evidence = evidence(nearest, inText);
    double score = share + EVIDENCE * evidence.strength();
    return new Ranked(entry, score, nearest.wording(), evidence);
  }

  private Evidence evidence(Wordings.Nearest nearest, Set<String> inText) throws IOException {
    Set<String> everywhere = new HashSet<>(nearest.terms());
    everywhere.addAll(inText);
    double answered = rarity.shareFound(asked.words(), asked.understood(everywhere));
    return new Evidence(
        nearest.asked(), nearest.covered(), Math.max(answered, nearest.asked()), nearest.exact());
  }
}
