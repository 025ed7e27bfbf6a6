package yingda.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeFilter;
import yingda.document.ChangeFilter.Subject;
import yingda.document.Microseconds;

/**
 * A query for changes that has a condition only where one is asked for, so that an index is used:
 * that of the first condition, which is the one few changes meet. Entries of an index for one value
 * are in the order of their sequence.
 */
final class ChangeQuery {
  private static final String SELECT =
      """
      SELECT sequence, time, document_id, revision, kind, author, note, starts,
        approval_by, approval_comment, proposed, document_kind, title, product, owner
      FROM \
      """;

  private static final String BEHIND_TIME =
      """
       WHERE sequence > (SELECT max(bound) FROM (
        SELECT CAST(? AS BIGINT) AS bound UNION ALL SELECT coalesce((
          SELECT sequence - 1 FROM change WHERE time >= ? ORDER BY time, sequence LIMIT 1
        ), 9223372036854775807)) AS bounds)
      """;

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();
  private boolean indexed;

  private ChangeQuery() {}

  /**
   * @param products all spellings of the product that is asked for
   */
  static ChangeQuery of(ChangeFilter filter, List<String> products) {
    ChangeQuery query = new ChangeQuery();
    query.sql.append(SELECT).append(filter.seen() ? "seen" : "change");
    query.behind(filter.after(), filter.since());
    query.of(filter.subject(), products);
    if (filter.until() != null) {
      query.and("time + 0 < ?", Microseconds.of(filter.until()));
    }
    if (filter.before() != null) {
      query.and("sequence < ?", filter.before());
    }
    query.sql.append(" ORDER BY sequence").append(filter.before() == null ? "" : " DESC");
    query.sql.append(" LIMIT ?");
    query.parameters.add(filter.limit());
    return query;
  }

  /** Times never go back, so the first one tells where to begin: as one bound, or all are read. */
  private void behind(long sequence, @Nullable Instant since) {
    parameters.add(sequence);
    if (since == null) {
      sql.append(" WHERE sequence > ?");
    } else {
      sql.append(BEHIND_TIME);
      parameters.add(Microseconds.of(since));
    }
  }

  /** With those of no product no index helps: they may be most of the log, and it is in order. */
  private void of(Subject subject, List<String> products) {
    equal("document_id", subject.documentId());
    equal("author", subject.author());
    equal("owner", subject.owner());
    if (subject.product() != null && subject.general()) {
      andAny("(" + unindexed("product") + " IN (%s) OR product || '' IS NULL)", products);
    } else if (subject.product() != null) {
      andAny((indexed ? unindexed("product") : "product") + " IN (%s)", products);
      indexed = true;
    }
    equal("document_kind", subject.kind() == null ? null : subject.kind().word());
  }

  /** The value of a column of text, by which no index is looked up. */
  private static String unindexed(String column) {
    return column + " || ''";
  }

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      and((indexed ? unindexed(column) : column) + " = ?", value);
      indexed = true;
    }
  }

  /** With one value it is as good as an equation. */
  private void andAny(String condition, List<String> values) {
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    sql.append(" AND ").append(condition.formatted(places));
    parameters.addAll(values);
  }

  private void and(String condition, Object value) {
    sql.append(" AND ").append(condition);
    parameters.add(value);
  }

  String sql() {
    return sql.toString();
  }

  List<Object> parameters() {
    return parameters;
  }
}
