package yingda.lucene.search;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import yingda.lucene.index.QuestionVectors;
import yingda.lucene.index.Snapshot;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.Candidate;
import yingda.ranking.RankedEntry;
import yingda.ranking.RankingContext;
import yingda.ranking.Reranker;

/**
 * Asks once more, in words that were guessed, where what was asked finds nothing plausible. Guessed
 * entries never come before a plausible one that was found by the words themselves, but before what
 * only seems to mean the same: nothing is known of the meaning of letters that stand nowhere. For
 * one search.
 */
final class PhoneticFallback {
  private final Snapshot snapshot;
  private final BooleanQuery allowed;
  private final RankingContext rankingContext;
  private final Instant at;

  /**
   * @param at when the question is asked
   */
  PhoneticFallback(
      Snapshot snapshot, BooleanQuery allowed, RankingContext rankingContext, Instant at) {
    this.snapshot = snapshot;
    this.allowed = allowed;
    this.rankingContext = rankingContext;
    this.at = at;
  }

  /**
   * @param found best first
   * @param limit at most so many
   */
  List<RankedEntry> complete(AnalyzedQuery asked, List<RankedEntry> found, int limit)
      throws IOException {
    boolean plausible = !found.isEmpty() && found.getFirst().isPlausible();
    if (plausible && asked.exact().chars().noneMatch(PhoneticQuery::isLetter)) {
      return found;
    }
    Optional<String> meant = new QueryCorrector(snapshot, allowed).of(asked.normalized());
    return meant.isEmpty() ? found : merged(found, guessed(meant.get(), limit), limit);
  }

  private List<RankedEntry> guessed(String question, int limit) throws IOException {
    AnalyzedQuery asked = AnalyzedQuery.of(question, snapshot.analysis());
    QuestionVectors meaning = QuestionVectors.of(question, snapshot.analysis());
    List<Candidate> found =
        new CandidateRetriever(snapshot, allowed).find(new EntryQuery(asked), meaning);
    Reranker ranking = new Reranker(StoredCandidateTexts.of(snapshot), asked, rankingContext, at);
    List<RankedEntry> ranked = ranking.order(ranking.roughly(found), limit);
    ranked.removeIf(RankedEntry::isSuppressed);
    return ranked.stream().map(RankedEntry::guessed).toList();
  }

  static List<RankedEntry> merged(List<RankedEntry> found, List<RankedEntry> guessed, int limit) {
    List<RankedEntry> merged = new ArrayList<>();
    List<RankedEntry> rest = new ArrayList<>(guessed);
    for (RankedEntry entry : found) {
      if (entry.isPlausible() && entry.sharesWords()) {
        merged.add(entry);
      } else {
        rest.add(entry.behind());
      }
    }
    rest.sort(comparingDouble(RankedEntry::score).reversed());
    merged.addAll(rest);
    Set<Integer> seen = new HashSet<>();
    return merged.stream().filter(entry -> seen.add(entry.entry())).limit(limit).toList();
  }
}
