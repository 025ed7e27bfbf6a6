package yingda.sql;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import yingda.document.Sha256;
import yingda.encoder.KeptVectors;

/**
 * Vectors of texts in a SQLite file of their own: it can be deleted, and is made again.
 *
 * <p>Safe for concurrent use, also by several processes on the same machine. Every method throws
 * {@link StoreException} if the file fails it.
 */
public final class SqlVectors implements KeptVectors {
  /** Texts that are looked for by one statement. */
  private static final int TOGETHER = 500;

  private static final String INSERT =
      "INSERT INTO vector (encoder, text, direction) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  /** Of a hash: no two of a billion texts have the same. */
  private static final int BYTES = 16;

  private final Database database;

  SqlVectors(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, byte[]> find(String encoder, Collection<String> texts) {
    Map<String, String> byHash = new HashMap<>();
    texts.forEach(text -> byHash.put(HexFormat.of().formatHex(hash(text)), text));
    List<String> hashes = new ArrayList<>(byHash.keySet());
    Map<String, byte[]> found = new HashMap<>();
    for (int start = 0; start < hashes.size(); start += TOGETHER) {
      List<String> some = hashes.subList(start, Math.min(start + TOGETHER, hashes.size()));
      rows(encoder, some).forEach(row -> found.put(byHash.get(row.getKey()), row.getValue()));
    }
    return found;
  }

  /** Hashes of texts with the directions of these. */
  private List<Map.Entry<String, byte[]>> rows(String encoder, List<String> hashes) {
    List<Object> parameters = new ArrayList<>(List.of(encoder));
    hashes.forEach(hash -> parameters.add(HexFormat.of().parseHex(hash)));
    String marks = String.join(", ", Collections.nCopies(hashes.size(), "?"));
    return database.list(
        "SELECT text, direction FROM vector WHERE encoder = ? AND text IN (" + marks + ")",
        row -> Map.entry(HexFormat.of().formatHex(row.getBytes("text")), row.getBytes("direction")),
        parameters.toArray());
  }

  @Override
  public void keep(String encoder, Map<String, byte[]> directions) {
    if (directions.isEmpty()) {
      return;
    }
    int unused =
        database.commit(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Map.Entry<String, byte[]> one : directions.entrySet()) {
                  Sql.update(insert, encoder, hash(one.getKey()), one.getValue());
                }
              }
              return directions.size();
            });
  }

  private static byte[] hash(String text) {
    return Arrays.copyOf(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), BYTES);
  }

  @Override
  public void close() {
    database.close();
  }
}
