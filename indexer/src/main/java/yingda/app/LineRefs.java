package yingda.app;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.Sha256;

/**
 * By what the lines of one table are known when it comes again. Lines that say the same are told
 * apart by how many went before, so that two customers who say the same count as two. Not for
 * concurrent use.
 */
final class LineRefs {
  private static final int HASH_BYTES = 16;

  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * The ref of the next line.
   *
   * @param cells by the names of the columns
   */
  String next(Map<String, String> cells) {
    String content = new TreeMap<>(cells).toString();
    int count = seen.merge(content, 1, Integer::sum);
    byte[] hash = Sha256.of((content + count).getBytes(StandardCharsets.UTF_8));
    return "line-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }
}
