package yingda.reports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.HealthPart;

/**
 * How well an entry is at an instant.
 *
 * @param title of its document
 * @param parts each from 0 to 1; one that does not apply is left out
 */
public record EntryHealth(
    String documentId,
    String anchor,
    String question,
    String title,
    @Nullable String owner,
    @Nullable String product,
    Map<HealthPart, Double> parts) {
  /** What is well in everything that counts. */
  public static final int MOST = 100;

  public EntryHealth {
    parts = Map.copyOf(parts);
  }

  /** The weighted mean of its parts, from 0 to 100; 100 if nothing counts. */
  public double score(Map<HealthPart, Integer> weights) {
    double sum = 0;
    int all = 0;
    for (Map.Entry<HealthPart, Double> part : parts.entrySet()) {
      int weight = weights.getOrDefault(part.getKey(), 0);
      sum += weight * part.getValue();
      all += weight;
    }
    return all == 0 ? MOST : MOST * sum / all;
  }
}
