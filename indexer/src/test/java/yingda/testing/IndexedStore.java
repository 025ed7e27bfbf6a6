package yingda.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.hanlp.HanLp;
import yingda.indexing.IndexEngine;
import yingda.indexing.IndexFollower;
import yingda.lucene.IndexFolder;
import yingda.markup.CommonMarkMarkup;
import yingda.ranking.RankingContext;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.sql.SqlStore;
import yingda.sql.SqliteStores;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** A real store and a real index, which has followed whenever a method returns. */
public final class IndexedStore implements AutoCloseable {
  /** The time of every edit. */
  public static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final Signature SIGNATURE = new Signature("李雷", "试一试");

  /** May see everything that is in force. */
  public static final SearchScope AGENT = SearchScope.of(Audience.INTERNAL, NOW);

  public static final SearchScope CUSTOMER = SearchScope.of(Audience.PUBLIC, NOW);

  private final SqlStore store;
  private final IndexEngine engine;
  private final IndexFollower follower;

  /**
   * @param directory made if it is absent
   */
  public IndexedStore(Path directory, String... words) {
    this(directory, HanLp.analysis(new Lexicon(List.of(words))));
  }

  public IndexedStore(Path directory, Analysis analysis) {
    this(directory, analysis, RankingContext.NONE);
  }

  public IndexedStore(Path directory, Analysis analysis, RankingContext rankingContext) {
    this(directory, openIndex(directory.resolve("index"), analysis, rankingContext));
  }

  /**
   * @param engine is closed with it
   */
  public IndexedStore(Path directory, IndexEngine engine) {
    this.engine = engine;
    store = new SqliteStores(directory.resolve("a.db")).store(CLOCK);
    follower = new IndexFollower(store, engine.current());
    commit();
  }

  public static IndexFolder openIndex(Path folder, Analysis analysis) {
    return openIndex(folder, analysis, RankingContext.NONE);
  }

  private static IndexFolder openIndex(
      Path folder, Analysis analysis, RankingContext rankingContext) {
    return IndexFolder.open(folder, analysis, new CommonMarkMarkup(), () -> rankingContext);
  }

  public void put(Document... documents) {
    append(Stream.of(documents).map(document -> Edit.put(document, SIGNATURE)).toList());
  }

  public void retire(String id) {
    append(List.of(Edit.retire(id, SIGNATURE)));
  }

  private void append(List<Edit> edits) {
    var unused = store.append(edits);
    follow();
  }

  /** Without making it durable, which takes longer than all the rest. */
  private void follow() {
    while (follower.step()) {
      // The next changes.
    }
  }

  /** Makes durable what was put. */
  public void commit() {
    boolean unused = follower.catchUp(() -> true);
  }

  public SqlStore store() {
    return store;
  }

  public Searcher searcher() {
    return engine.searcher();
  }

  /** What answers a question best, for an agent. */
  public List<Hit> best(String question) {
    return searcher().best(new Question(question), AGENT, Filter.NONE, 10).hits();
  }

  /** The ids of all documents a page for an agent shows. */
  public List<String> page(String question) {
    return searcher().page(new Question(question), AGENT, Filter.NONE, 0, 100).hits().stream()
        .map(Hit::documentId)
        .toList();
  }

  @Override
  public void close() {
    engine.close();
    store.close();
  }
}
