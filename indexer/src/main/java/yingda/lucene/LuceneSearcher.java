package yingda.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import yingda.search.Experience;
import yingda.search.Feedback;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.Reader;
import yingda.search.Results;
import yingda.search.Searcher;
import yingda.search.Suggestions;

/** Searches the newest snapshot of an index. Safe for concurrent use. */
final class LuceneSearcher implements Searcher {
  static {
    // Lucene refuses what has more than 1,024 clauses, which a complaint of 400 characters has: its
    // words, their parts, characters and pairs, each in several fields.
    IndexSearcher.setMaxClauseCount(32 * Question.MAX_LENGTH);
  }

  /** How many completions are compared, however few are wanted. */
  private static final int COMPARED = 40;

  private final Supplier<Snapshot> snapshots;
  private final Supplier<Experience> experience;

  /**
   * A searcher over what can be seen at each call.
   *
   * @param snapshots each one is closed after use
   * @param experience the one in use at each call
   */
  LuceneSearcher(Supplier<Snapshot> snapshots, Supplier<Experience> experience) {
    this.snapshots = snapshots;
    this.experience = experience;
  }

  @Override
  public Results best(Question question, Reader reader, Filter filter, int limit) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      AskedTerms asked = asked(question, snapshot);
      if (asked.isEmpty()) {
        return new Results(List.of(), 0, Map.of(), known(reader).weights(), snapshot.sequence());
      }
      BooleanQuery allowed = allowed(newest, snapshot, reader, filter);
      List<Candidate> candidates = candidates(snapshot, question, asked, allowed);
      Experience known = known(reader);
      Ranking ranking = new Ranking(snapshot, asked, known, reader.at());
      // However few are wanted: what is told of the first must not depend on it.
      int most = Math.max(Ranking.CLOSELY, limit);
      List<Ranked> ranked = ranking.order(ranking.roughly(candidates), most);
      ranked.removeIf(Ranked::isSuppressed);
      ranked = new Fallback(snapshot, allowed, known, reader.at()).complete(asked, ranked, most);
      if (!question.before().isEmpty()) {
        ranked = new Following(snapshot, question).order(ranked);
      }
      ranked = new Rivalry(snapshot).tell(Ranked.withLead(ranked));
      ranked = ranking.familiar().tell(ranked);
      List<Hit> hits =
          read(snapshot, asked, reader, ranked.subList(0, Math.min(limit, ranked.size())));
      return new Results(
          hits,
          Math.max(hits.size(), candidates.size()),
          Map.of(),
          known.weights(),
          snapshot.sequence());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Results page(Question question, Reader reader, Filter filter, int offset, int limit) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      AskedTerms asked = asked(question, snapshot);
      if (asked.isEmpty()) {
        return new Results(List.of(), 0, Map.of(), known(reader).weights(), snapshot.sequence());
      }
      BooleanQuery allowed = allowed(newest, snapshot, reader, filter);
      Matches matches = new Matches(snapshot, question, asked, allowed);
      if (matches.count() == 0 && asked.exact().chars().anyMatch(SoundQuery::isLetter)) {
        // What letters sound like may be written where the filter does not look.
        Guess guess = new Guess(snapshot, allowed(newest, snapshot, reader, Filter.NONE));
        Question meant = guess.of(asked.normalized()).map(Question::new).orElse(question);
        asked = AskedTerms.of(meant.text(), snapshot.analysis());
        matches = new Matches(snapshot, meant, asked, allowed);
      }
      Experience known = known(reader);
      Ranking ranking = new Ranking(snapshot, asked, known, reader.at());
      // However few are wanted: the order of the first must not depend on it.
      int most = Math.max(Ranking.CLOSELY, offset + limit);
      List<Ranked> ranked = ranking.order(matches.first(most, ranking), offset + limit);
      int from = Math.min(offset, ranked.size());
      return new Results(
          read(snapshot, asked, reader, ranked.subList(from, ranked.size())),
          matches.count(),
          matches.facets(),
          known.weights(),
          snapshot.sequence());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<ProductScope> products(Reader reader) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      return Products.of(snapshot, reader);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Suggestions suggest(Question typed, Reader reader, Filter filter, int limit) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      AskedTerms asked = AskedTerms.of(typed.text(), snapshot.analysis());
      if (asked.isEmpty()) {
        return new Suggestions(List.of(), snapshot.sequence());
      }
      BooleanQuery.Builder query =
          new BooleanQuery.Builder()
              .add(new CompletionQuery(asked, snapshot.analysis()).query(), Occur.MUST);
      allowed(newest, snapshot, reader, filter).clauses().forEach(query::add);
      ScoreDoc[] found = snapshot.searcher().best(query.build(), Math.max(COMPARED, limit));
      SuggestionReader suggestions =
          new SuggestionReader(snapshot, asked, experience.get().weights());
      return new Suggestions(suggestions.best(found, limit), snapshot.sequence());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean namesSubject(Question question) {
    try (Snapshot newest = snapshots.get()) {
      AskedTerms asked = AskedTerms.of(question.text(), newest.analysis());
      return new Openness(asked, newest.analysis().subjects()).names() >= 1;
    }
  }

  /**
   * @param snapshot what the reader sees of the newest one
   */
  private static BooleanQuery allowed(
      Snapshot newest, Snapshot snapshot, Reader reader, Filter filter) throws IOException {
    BooleanQuery allowed = ReaderFilter.of(snapshot.reader(), snapshot.at(reader), filter);
    Query withheld = newest.withheldFrom(reader);
    return withheld == null
        ? allowed
        : new BooleanQuery.Builder().add(withheld, Occur.MUST_NOT).add(allowed.clauses()).build();
  }

  /** What agents made of replies since then is no part of the past. */
  private Experience known(Reader reader) {
    Experience now = experience.get();
    return reader.asOf() ? new Experience(now.weights(), Feedback.NONE) : now;
  }

  private static AskedTerms asked(Question question, Snapshot snapshot) throws IOException {
    AskedTerms asked = AskedTerms.of(question.whole(), snapshot.analysis());
    return new Beginnings(snapshot).completed(asked);
  }

  private static List<Candidate> candidates(
      Snapshot snapshot, Question question, AskedTerms asked, BooleanQuery allowed)
      throws IOException {
    Meaning meaning = Meaning.ofQuestion(question.whole(), snapshot.analysis());
    return new Candidates(snapshot, allowed).find(new EntryQuery(asked), meaning);
  }

  private static List<Hit> read(
      Snapshot snapshot, AskedTerms asked, Reader reader, List<Ranked> ranked) throws IOException {
    HitReader quotes = new HitReader(snapshot, asked, reader);
    List<Hit> hits = new ArrayList<>();
    for (Ranked entry : ranked) {
      hits.add(quotes.read(entry));
    }
    return hits;
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("can't read the index", cause);
  }
}
