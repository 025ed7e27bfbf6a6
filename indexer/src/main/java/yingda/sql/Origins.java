package yingda.sql;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import yingda.json.Json;

/** The table of the files that documents came from. Safe for concurrent use. */
record Origins(Database database) {
  private static final String SELECT =
      "SELECT id, file FROM origin WHERE id IN (SELECT value FROM json_each(?))";

  private static final String INSERT =
      "INSERT INTO origin (id, file) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET file ="
          + " excluded.file";

  Map<String, String> of(Collection<String> ids) {
    return database
        .list(SELECT, row -> Map.entry(row.getString("id"), row.getString("file")), Json.write(ids))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void put(Map<String, String> files) {
    int unused =
        database.commit(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                  Sql.update(insert, file.getKey(), file.getValue());
                }
              }
              return files.size();
            });
  }
}
