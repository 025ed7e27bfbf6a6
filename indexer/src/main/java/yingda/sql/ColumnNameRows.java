package yingda.sql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yingda.json.Json;

/** The table of columns that were assigned by hand. Safe for concurrent use. */
record ColumnNameRows(Database database) {
  private static final String DELETE = "DELETE FROM column_names WHERE header = ?";

  private static final String INSERT = "INSERT INTO column_names (header, names) VALUES (?, ?)";

  Map<String, List<String>> all() {
    Map<String, List<String>> names = new HashMap<>();
    database
        .list(
            "SELECT header, names FROM column_names",
            row ->
                Map.entry(
                    row.getString("header"),
                    Json.read("names", row.getString("names"), String[].class)))
        .forEach(row -> names.put(row.getKey(), Arrays.asList(row.getValue())));
    return names;
  }

  void remember(Map<String, List<String>> names) {
    int unused =
        database.commit(
            connection -> {
              for (Map.Entry<String, List<String>> one : names.entrySet()) {
                Sql.update(connection, DELETE, one.getKey());
                Sql.update(connection, INSERT, one.getKey(), Json.write(one.getValue()));
              }
              return names.size();
            });
  }
}
