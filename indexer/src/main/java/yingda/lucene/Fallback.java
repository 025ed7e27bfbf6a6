package yingda.lucene;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanQuery;
import yingda.search.Experience;

/**
 * Asks once more, in words that were guessed, where what was asked finds nothing plausible. Guessed
 * entries never come before a plausible one that was found by the words themselves. For one search.
 */
final class Fallback {
  private final Snapshot snapshot;
  private final BooleanQuery allowed;
  private final Experience experience;
  private final Instant at;

  /**
   * @param at when the question is asked
   */
  Fallback(Snapshot snapshot, BooleanQuery allowed, Experience experience, Instant at) {
    this.snapshot = snapshot;
    this.allowed = allowed;
    this.experience = experience;
    this.at = at;
  }

  /**
   * @param found best first
   * @param limit at most so many
   */
  List<Ranked> complete(AskedTerms asked, List<Ranked> found, int limit) throws IOException {
    boolean plausible = !found.isEmpty() && found.getFirst().isPlausible();
    if (plausible && asked.exact().chars().noneMatch(SoundQuery::isLetter)) {
      return found;
    }
    Optional<String> meant = new Guess(snapshot, allowed).of(asked.normalized());
    return meant.isEmpty() ? found : merged(found, guessed(meant.get(), limit), limit);
  }

  private List<Ranked> guessed(String question, int limit) throws IOException {
    AskedTerms asked = AskedTerms.of(question, snapshot.analysis());
    Meaning meaning = Meaning.ofQuestion(question, snapshot.analysis());
    List<Candidate> found = new Candidates(snapshot, allowed).find(new EntryQuery(asked), meaning);
    Ranking ranking = new Ranking(snapshot, asked, experience, at);
    List<Ranked> ranked = ranking.order(ranking.roughly(found), limit);
    ranked.removeIf(Ranked::isSuppressed);
    return ranked.stream().map(Ranked::guessed).toList();
  }

  private static List<Ranked> merged(List<Ranked> found, List<Ranked> guessed, int limit) {
    List<Ranked> merged = new ArrayList<>(found.stream().filter(Ranked::isPlausible).toList());
    List<Ranked> rest = new ArrayList<>(guessed);
    found.stream().filter(entry -> !entry.isPlausible()).map(Ranked::behind).forEach(rest::add);
    rest.sort(comparingDouble(Ranked::score).reversed());
    merged.addAll(rest);
    Set<Integer> seen = new HashSet<>();
    return merged.stream().filter(entry -> seen.add(entry.entry())).limit(limit).toList();
  }
}
