package yingda.sql;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Microseconds;
import yingda.document.Names;
import yingda.document.Revision;
import yingda.json.Json;

/** Pages of documents by id. Safe for concurrent use. */
record Listings(Database database, Clock clock) {
  /** Greater than every character an id may have. */
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  /** What is listed for those who work on it, beside what is scheduled. */
  private static final Set<Lifecycle> AT_WORK = EnumSet.of(Lifecycle.DRAFT, Lifecycle.IN_REVIEW);

  private static final Set<Lifecycle> SCHEDULED = EnumSet.of(Lifecycle.SCHEDULED);

  /** Of an owner or author with fewer changes they are looked up, instead of all documents. */
  private static final int FEW = 2_000;

  List<Revision> page(Listing listing) {
    Instant at = listing.publishedAt();
    return at == null
        ? database.list(newest(listing), Rows::revision, parameters(listing, clock.instant()))
        : database.list(Selects.PAGE_OF_PUBLISHED, Rows::revision, parameters(listing, at));
  }

  Names names() {
    return new Names(
        distinct("rtrim(rtrim(d.id, replace(d.id, '/', '')), '/')"),
        distinct("c.product"),
        distinct("c.owner"),
        authors());
  }

  private List<String> authors() {
    return database.list(
        """
        SELECT author AS name FROM change
        UNION SELECT approval_by FROM change WHERE approval_by IS NOT NULL
        ORDER BY name
        """,
        row -> String.valueOf(row.getString("name")));
  }

  private List<String> distinct(String named) {
    return database.list(
        """
        SELECT DISTINCT name FROM (
          SELECT %s AS name FROM document d JOIN change c ON c.sequence = d.sequence
          WHERE d.state <> 'retired') AS named
        WHERE coalesce(name, '') <> '' ORDER BY name
        """
            .formatted(named),
        row -> String.valueOf(row.getString("name")));
  }

  private static @Nullable Object[] parameters(Listing listing, Instant at) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(listing.afterId());
    parameters.add(later(listing.afterId(), listing.prefix()));
    parameters.add(listing.prefix() + LAST_CHARACTER);
    parameters.add(listing.kind() == null ? null : listing.kind().word());
    parameters.add(listing.limit());
    parameters.add(Json.write(listing.states().stream().map(Lifecycle::word).toList()));
    parameters.add(listing.owner());
    parameters.add(listing.author());
    parameters.add(Microseconds.of(at));
    return parameters.toArray();
  }

  /** In the order of the store, which is that of bytes. */
  private static String later(String one, String other) {
    byte[] first = one.getBytes(StandardCharsets.UTF_8);
    return Arrays.compareUnsigned(first, other.getBytes(StandardCharsets.UTF_8)) > 0 ? one : other;
  }

  private String newest(Listing listing) {
    if (AT_WORK.containsAll(listing.states())) {
      return Selects.pageOfNewest(database.indexedBy("document_at_work"), Selects.AT_WORK);
    }
    if (SCHEDULED.containsAll(listing.states())) {
      return Selects.pageOfNewest("", Selects.PLANNED);
    }
    if (isFew("owner", listing.owner())) {
      return Selects.pageOfNewest("", "d.id IN (SELECT document_id FROM change WHERE owner = ?7)");
    }
    return isFew("author", listing.author())
        ? Selects.pageOfNewest("", "d.id IN (SELECT document_id FROM change WHERE author = ?8)")
        : Selects.pageOfNewest("", "TRUE");
  }

  private boolean isFew(String column, @Nullable String value) {
    return value != null
        && database
                .list(
                    "SELECT count(*) FROM (SELECT 1 FROM change WHERE %s = ? LIMIT %d) AS few"
                        .formatted(column, FEW),
                    row -> row.getInt(1),
                    value)
                .getFirst()
            < FEW;
  }
}
