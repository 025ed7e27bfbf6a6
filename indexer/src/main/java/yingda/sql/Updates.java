package yingda.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Authored;
import yingda.document.ChangeFilter;
import yingda.document.ChangeKind;
import yingda.document.EnumWord;
import yingda.document.Kind;
import yingda.document.LoggedChange;
import yingda.document.MaintenanceStatistics;
import yingda.document.Microseconds;
import yingda.document.VersionRange;

/** What reports ask the tables. Safe for concurrent use. */
record Updates(Database database, Products products, FirstImport firstImport) {
  private static final int OLDEST_DRAFT_DAYS = 100;

  /**
   * From ?1 to ?2; each change by the instant from when on it publishes. Spellings of a product ?3,
   * or null; ?4 for those with a review only; behind the first import, which ends at ?5.
   */
  private static final String UPKEPT =
      """
      SELECT d.id, c.document_kind, c.title, c.product, c.owner, c.review, p.versions, p.starts,
        coalesce(n.updates, 0) AS updates, coalesce(n.checks, 0) AS checks,
        EXISTS (SELECT 1 FROM change f WHERE f.document_id = d.id AND f.sequence <= ?5 AND f.time >= ?1) AS is_new
      FROM document d
      JOIN period p ON p.document_id = d.id AND p.ends > ?2 AND p.starts <= ?2
      JOIN change c ON c.sequence = p.sequence
      LEFT JOIN (
        SELECT document_id, count(*) FILTER (WHERE kind <> 'verified') AS updates, count(*) FILTER (WHERE kind = 'verified') AS checks
        FROM seen
        WHERE starts >= ?1 AND starts < ?2 AND sequence > ?5
        GROUP BY document_id
      ) n ON n.document_id = d.id
      WHERE (CAST(?3 AS TEXT) IS NULL OR c.product IN (SELECT value FROM json_each(?3))) AND (NOT ?4 OR c.review IS NOT NULL)
      ORDER BY d.id
      """;

  /** From ?1 to ?2, about the product with the spellings ?3 or null, behind the change ?4. */
  private static final String AUTHORED =
      """
      SELECT author, count(*) FILTER (WHERE kind <> 'verified') AS updates, count(*) FILTER (WHERE kind = 'verified') AS checks,
        count(DISTINCT CASE WHEN kind <> 'verified' THEN document_id END) AS documents
      FROM seen
      WHERE starts >= ?1 AND starts < ?2 AND sequence > ?4
        AND (CAST(?3 AS TEXT) IS NULL OR product IN (SELECT value FROM json_each(?3)))
      GROUP BY author
      ORDER BY author
      """;

  /** At ?1, about the product with the spellings ?2 or null. */
  private static final String PUBLISHED =
      """
      SELECT count(*) FROM period
      WHERE ends > ?1 AND starts <= ?1 AND (CAST(?2 AS TEXT) IS NULL OR product IN (SELECT value FROM json_each(?2)))
      """;

  /**
   * Drafts from ?1 and publications from ?2, both to ?3, of documents that had a draft; of a draft
   * the instant it was saved. Nothing added to the id has the publications found by their time: by
   * document, all that were ever made of a much edited one would be read.
   */
  private static final String STEPS =
      """
      SELECT sequence, document_id, time AS at, TRUE AS draft FROM change
      WHERE kind = 'drafted' AND time >= ?1 AND time < ?3
      UNION ALL
      SELECT sequence, document_id, starts, FALSE FROM seen
      WHERE starts >= ?2 AND starts < ?3 AND kind <> 'verified'
        AND document_id || '' IN (
          SELECT document_id FROM change WHERE kind = 'drafted' AND time >= ?1 AND time < ?3)
      ORDER BY sequence
      """;

  private record Step(String documentId, Instant at, boolean isDraft) {}

  List<LoggedChange> changes(ChangeFilter filter) {
    ChangeQuery query = ChangeQuery.of(filter, products.list(filter.subject().product()));
    return database.list(query.sql(), Updates::change, query.parameters().toArray());
  }

  private static LoggedChange change(ResultSet row) throws SQLException {
    return new LoggedChange(
        Rows.change(row),
        Kind.of("kind", row.getString("document_kind")),
        row.getString("title"),
        row.getString("product"),
        row.getString("owner"));
  }

  List<MaintenanceStatistics> upkept(Instant from, Instant until, @Nullable String product) {
    return database.list(
        UPKEPT,
        Updates::upkept,
        Microseconds.of(from),
        Microseconds.of(until),
        products.spellings(product),
        false,
        firstImport.end());
  }

  List<MaintenanceStatistics> reviewed(Instant at) {
    return database.list(
        UPKEPT,
        Updates::upkept,
        Microseconds.of(at),
        Microseconds.of(at),
        null,
        true,
        firstImport.end());
  }

  private static MaintenanceStatistics upkept(ResultSet row) throws SQLException {
    String review = row.getString("review");
    return new MaintenanceStatistics(
        row.getString("id"),
        Kind.of("kind", row.getString("document_kind")),
        row.getString("title"),
        row.getString("product"),
        VersionRange.of("versions", row.getString("versions")),
        row.getString("owner"),
        review == null ? null : Period.parse(review),
        row.getInt("updates"),
        row.getInt("checks"),
        Microseconds.instant(row.getLong("starts")),
        row.getBoolean("is_new"));
  }

  Map<ChangeKind, Integer> seen(Instant from, Instant until, @Nullable String product) {
    // Where no product is asked for, an index alone tells.
    String ofProduct =
        product == null
            ? "AND CAST(?3 AS TEXT) IS NULL"
            : "AND product IN (SELECT value FROM json_each(?3))";
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    List<Integer> unused =
        database.list(
            """
            SELECT CASE WHEN kind = 'scheduled' AND NOT EXISTS (
                SELECT 1 FROM seen b WHERE b.document_id = s.document_id AND b.starts < s.starts)
              THEN 'added' ELSE kind END AS done, count(*) AS changes FROM seen s
            WHERE starts >= ?1 AND starts < ?2 AND sequence > ?4 %1$s GROUP BY done
            UNION ALL
            SELECT kind, count(*) FROM change
            WHERE time >= ?1 AND time < ?2 AND kind || '' = 'retired' %1$s GROUP BY kind
            """
                .formatted(ofProduct),
            row ->
                counts.put(
                    EnumWord.find(ChangeKind.class, row.getString("done")), row.getInt("changes")),
            Microseconds.of(from),
            Microseconds.of(until),
            products.spellings(product),
            firstImport.end());
    return counts;
  }

  List<Authored> authored(Instant from, Instant until, @Nullable String product) {
    return database.list(
        AUTHORED,
        Updates::authored,
        Microseconds.of(from),
        Microseconds.of(until),
        products.spellings(product),
        firstImport.end());
  }

  private static Authored authored(ResultSet row) throws SQLException {
    return new Authored(
        row.getString("author"),
        row.getInt("documents"),
        row.getInt("updates"),
        row.getInt("checks"));
  }

  int published(Instant at, @Nullable String product) {
    String spellings = products.spellings(product);
    return database
        .list(PUBLISHED, row -> row.getInt(1), Microseconds.of(at), spellings)
        .getFirst();
  }

  List<Duration> draftTimes(Instant from, Instant until) {
    Instant oldest = from.minus(OLDEST_DRAFT_DAYS, ChronoUnit.DAYS);
    List<Step> steps =
        database.list(
            STEPS,
            Updates::step,
            Microseconds.of(oldest),
            Microseconds.of(from),
            Microseconds.of(until));
    Map<String, Instant> drafts = new HashMap<>();
    List<Duration> times = new ArrayList<>();
    for (Step step : steps) {
      if (step.isDraft()) {
        drafts.putIfAbsent(step.documentId(), step.at());
        continue;
      }
      Instant drafted = drafts.remove(step.documentId());
      if (drafted != null) {
        times.add(Duration.between(drafted, step.at()));
      }
    }
    return times;
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getString("document_id"),
        Microseconds.instant(row.getLong("at")),
        row.getBoolean("draft"));
  }
}
