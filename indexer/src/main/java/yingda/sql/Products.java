package yingda.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductName;
import yingda.json.Json;

/** The products of a store, in all their spellings. Safe for concurrent use. */
record Products(Database database) {
  /**
   * Steps from one to the next in the index: a log has many changes to documents of few products.
   */
  private static final String ALL =
      """
      WITH RECURSIVE step (product) AS (
        SELECT min(product) FROM change
        UNION ALL
        SELECT (SELECT min(product) FROM change WHERE product > step.product)
        FROM step WHERE step.product IS NOT NULL
      )
      SELECT product FROM step WHERE product IS NOT NULL
      UNION SELECT product FROM release
      ORDER BY product
      """;

  List<String> all() {
    return database.list(ALL, row -> row.getString(1));
  }

  /** All spellings of a product, at least the one given; none for null. */
  List<String> list(@Nullable String product) {
    if (product == null) {
      return List.of();
    }
    List<String> known = all().stream().filter(name -> ProductName.same(name, product)).toList();
    return known.isEmpty() ? List.of(product) : known;
  }

  /** The same as a JSON array; null for null. */
  @Nullable String spellings(@Nullable String product) {
    return product == null ? null : Json.write(list(product));
  }
}
