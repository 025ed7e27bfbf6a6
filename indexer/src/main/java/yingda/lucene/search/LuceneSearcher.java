package yingda.lucene.search;

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
import yingda.lucene.index.QuestionVectors;
import yingda.lucene.index.Snapshot;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.Candidate;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.Feedback;
import yingda.ranking.FollowUpReranker;
import yingda.ranking.RankedEntry;
import yingda.ranking.RankingContext;
import yingda.ranking.RankingParameters;
import yingda.ranking.RankingSource;
import yingda.ranking.Reranker;
import yingda.ranking.RivalDetector;
import yingda.ranking.SubjectCoverage;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.search.Suggestions;
import yingda.text.Analysis;

/** Searches the newest snapshot of an index. Safe for concurrent use. */
public final class LuceneSearcher implements Searcher {
  static {
    // Lucene refuses what has more than 1,024 clauses, which a complaint of 400 characters has: its
    // words, their parts, characters and pairs, each in several fields.
    IndexSearcher.setMaxClauseCount(32 * Question.MAX_LENGTH);
  }

  private final Supplier<Snapshot> snapshots;
  private final Supplier<RankingContext> rankingContext;

  /**
   * A searcher over what can be seen at each call.
   *
   * @param snapshots each one is closed after use
   * @param rankingContext the one in use at each call
   */
  public LuceneSearcher(Supplier<Snapshot> snapshots, Supplier<RankingContext> rankingContext) {
    this.snapshots = snapshots;
    this.rankingContext = rankingContext;
  }

  @Override
  public Results best(Question question, SearchScope reader, Filter filter, int limit) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      AnalyzedQuery asked = asked(question, snapshot);
      if (asked.isEmpty()) {
        return new Results(List.of(), 0, Map.of(), known(reader).weights(), snapshot.sequence());
      }
      BooleanQuery allowed = allowed(newest, snapshot, reader, filter);
      List<Candidate> candidates = candidates(snapshot, question, asked, allowed);
      RankingContext known = known(reader);
      RankingSource source = StoredCandidateTexts.of(snapshot);
      Reranker ranking = new Reranker(source, asked, known, reader.at());
      // However few are wanted: what is told of the first must not depend on it.
      int most = Math.max(Reranker.CLOSELY, limit);
      List<RankedEntry> ranked = ranking.order(ranking.roughly(candidates), most);
      ranked.removeIf(RankedEntry::isSuppressed);
      ranked =
          new PhoneticFallback(snapshot, allowed, known, reader.at()).complete(asked, ranked, most);
      if (!question.before().isEmpty()) {
        ranked = new FollowUpReranker(source, question.text(), question.before()).order(ranked);
      }
      ranked = new RivalDetector(source).tell(RankedEntry.withLead(RankedEntry.plainFirst(ranked)));
      ranked = ranking.familiar().tell(ranked);
      ranked = RankedEntry.allWith(unknown(snapshot, asked, allowed), ranked);
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

  /** What the question names that nothing is known about: the same of all hits. */
  private static FeatureVector unknown(Snapshot snapshot, AnalyzedQuery asked, BooleanQuery allowed)
      throws IOException {
    boolean isOfModel = new KnownCodes(snapshot).lackModelOf(asked.normalized());
    double ofSubject = new KnownSubjects(snapshot, allowed).unknown(asked);
    return new FeatureVector(
        Map.of(Feature.UNKNOWN_MODEL, isOfModel ? 1.0 : 0.0, Feature.UNKNOWN_SUBJECT, ofSubject));
  }

  @Override
  public Results page(Question question, SearchScope reader, Filter filter, int offset, int limit) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      AnalyzedQuery asked = asked(question, snapshot);
      if (asked.isEmpty()) {
        return new Results(List.of(), 0, Map.of(), known(reader).weights(), snapshot.sequence());
      }
      BooleanQuery allowed = allowed(newest, snapshot, reader, filter);
      MatchingEntries matches = new MatchingEntries(snapshot, question, asked, allowed);
      if (matches.count() == 0
          && QuotedPhrases.in(question.text()).isEmpty()
          && asked.exact().chars().anyMatch(PhoneticQuery::isLetter)) {
        // What letters sound like may be written where the filter does not look.
        QueryCorrector guess =
            new QueryCorrector(snapshot, allowed(newest, snapshot, reader, Filter.NONE));
        Question meant = guess.of(asked.normalized()).map(Question::new).orElse(question);
        asked = AnalyzedQuery.of(meant.text(), snapshot.analysis());
        matches = new MatchingEntries(snapshot, meant, asked, allowed);
      }
      RankingContext known = known(reader);
      Reranker ranking = new Reranker(StoredCandidateTexts.of(snapshot), asked, known, reader.at());
      // However few are wanted: the order of the first must not depend on it.
      int most = Math.max(Reranker.CLOSELY, offset + limit);
      List<Candidate> found = matches.found(ranking);
      List<RankedEntry> ranked = ranking.order(matches.first(most, found), found, offset + limit);
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
  public List<ProductScope> products(SearchScope reader) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      return IndexedProducts.of(snapshot, reader);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<ProductScope> named(Question question, SearchScope reader) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      return IndexedProducts.named(snapshot, question, reader);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Suggestions suggest(Question typed, SearchScope reader, Filter filter, int limit) {
    try (Snapshot newest = snapshots.get();
        Snapshot snapshot = newest.seenBy(reader)) {
      AnalyzedQuery asked = AnalyzedQuery.of(typed.text(), snapshot.analysis());
      if (asked.isEmpty()) {
        return new Suggestions(List.of(), snapshot.sequence());
      }
      BooleanQuery.Builder query =
          new BooleanQuery.Builder()
              .add(new CompletionQuery(asked, snapshot.analysis()).query(), Occur.MUST);
      allowed(newest, snapshot, reader, filter).clauses().forEach(query::add);
      int compared = Math.max(RankingParameters.DEFAULT.completion().compared(), limit);
      ScoreDoc[] found = snapshot.searcher().best(query.build(), compared);
      SuggestionReader suggestions =
          new SuggestionReader(snapshot, asked, rankingContext.get().weights());
      return new Suggestions(suggestions.best(found, limit), snapshot.sequence());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean namesSubject(Question question) {
    try (Snapshot newest = snapshots.get()) {
      AnalyzedQuery asked = AnalyzedQuery.of(question.text(), newest.analysis());
      return new SubjectCoverage(asked, newest.analysis().subjects()).names() >= 1;
    }
  }

  @Override
  public boolean knowsNumber(Question question) {
    try (Snapshot newest = snapshots.get()) {
      KnownCodes known = new KnownCodes(newest);
      for (String code : AnalyzedQuery.of(question.text(), newest.analysis()).codes()) {
        if (known.has(code)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * @param snapshot what the reader sees of the newest one
   */
  private static BooleanQuery allowed(
      Snapshot newest, Snapshot snapshot, SearchScope reader, Filter filter) throws IOException {
    BooleanQuery allowed = VisibilityFilter.of(snapshot.reader(), snapshot.at(reader), filter);
    Query withheld = newest.withheldFrom(reader);
    return withheld == null
        ? allowed
        : new BooleanQuery.Builder().add(withheld, Occur.MUST_NOT).add(allowed.clauses()).build();
  }

  /** What agents made of replies since then is no part of the past. */
  private RankingContext known(SearchScope reader) {
    RankingContext now = rankingContext.get();
    return reader.asOf() ? new RankingContext(now.weights(), Feedback.NONE) : now;
  }

  private static AnalyzedQuery asked(Question question, Snapshot snapshot) throws IOException {
    Analysis analysis = snapshot.analysis();
    AnalyzedQuery asked =
        question.before().isEmpty()
            ? AnalyzedQuery.of(question.text(), analysis)
            : AnalyzedQuery.of(question.whole(), question.text(), analysis);
    return new CodePrefixExpansion(snapshot).completed(asked);
  }

  private static List<Candidate> candidates(
      Snapshot snapshot, Question question, AnalyzedQuery asked, BooleanQuery allowed)
      throws IOException {
    QuestionVectors meaning = QuestionVectors.of(question.whole(), snapshot.analysis());
    return new CandidateRetriever(snapshot, allowed).find(new EntryQuery(asked), meaning);
  }

  private static List<Hit> read(
      Snapshot snapshot, AnalyzedQuery asked, SearchScope reader, List<RankedEntry> ranked)
      throws IOException {
    HitBuilder quotes = new HitBuilder(snapshot, asked, reader);
    List<Hit> hits = new ArrayList<>();
    for (RankedEntry entry : ranked) {
      hits.add(quotes.read(entry));
    }
    return hits;
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("can't read the index", cause);
  }
}
