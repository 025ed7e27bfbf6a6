package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.document.Microseconds;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.Signature;
import yingda.json.Json;

/** The tables of releases. Safe for concurrent use. */
record Releases(Database database, Products products, Clock clock) {
  /** The newest row of each version; parameter: spellings of a product, null for all. */
  private static final String SELECT =
      """
      SELECT product, version, date, author, note FROM release
      WHERE number IN (SELECT max(number) FROM release GROUP BY product, version)
        AND (CAST(?1 AS TEXT) IS NULL OR product IN (SELECT value FROM json_each(?1)))
      """;

  private static final String INSERT =
      """
      INSERT INTO release (time, product, version, date, author, note)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_PAGE =
      "INSERT INTO release_page (product, version, family, source) VALUES (?, ?, ?, ?)";

  private static final String SELECT_PAGES =
      """
      SELECT family, source FROM release_page
      WHERE number IN (
        SELECT max(number) FROM release_page WHERE product IN (SELECT value FROM json_each(?)) AND version = ? GROUP BY family)
      """;

  /** A product that is known stays spelled as it is. */
  void announce(Release release) {
    Release spelled =
        new Release(
            ProductName.spelledAs(products.all(), release.product()),
            release.version(),
            release.date(),
            release.signature());
    boolean unused = database.commit(connection -> announce(connection, spelled));
  }

  private boolean announce(Connection connection, Release release) throws SQLException {
    if (Sql.list(connection, SELECT, Releases::read, Json.write(List.of(release.product())))
        .contains(release)) {
      return false;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Sql.update(
          insert,
          Microseconds.of(clock.instant()),
          release.product(),
          release.version().toString(),
          release.date().toString(),
          release.signature().author(),
          release.signature().note());
    }
    return true;
  }

  /**
   * @param product null for all
   */
  List<Release> of(@Nullable String product) {
    return database.list(SELECT, Releases::read, products.spellings(product)).stream()
        .sorted(
            Comparator.comparing((Release release) -> ProductName.key(release.product()))
                .thenComparing(Release::version))
        .toList();
  }

  void lookedAt(String product, ProductVersion version, Map<String, String> sources) {
    String spellings = products.spellings(product);
    int unused =
        database.commit(
            connection -> {
              Map<String, String> known = read(connection, spellings, version);
              try (PreparedStatement insert = connection.prepareStatement(INSERT_PAGE)) {
                for (Map.Entry<String, String> page : sources.entrySet()) {
                  if (!page.getValue().equals(known.get(page.getKey()))) {
                    Sql.update(
                        insert,
                        product,
                        version.plain().toString(),
                        page.getKey(),
                        page.getValue());
                  }
                }
              }
              return sources.size();
            });
  }

  private static Map<String, String> read(
      Connection connection, @Nullable String spellings, ProductVersion version)
      throws SQLException {
    Map<String, String> sources = new HashMap<>();
    Sql.list(
        connection,
        SELECT_PAGES,
        row -> sources.put(row.getString("family"), row.getString("source")),
        spellings,
        version.plain().toString());
    return sources;
  }

  Map<String, String> lookedAt(String product, ProductVersion version) {
    return database
        .list(
            SELECT_PAGES,
            row -> Map.entry(row.getString("family"), row.getString("source")),
            products.spellings(product),
            version.plain().toString())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Release read(ResultSet row) throws SQLException {
    return new Release(
        row.getString("product"),
        ProductVersion.of("version", row.getString("version")),
        LocalDate.parse(row.getString("date")),
        new Signature(row.getString("author"), row.getString("note")));
  }
}
