package yingda.reports;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.document.HealthPart;

/**
 * How well entries are, by document, owner and product; each is the mean of its entries.
 *
 * @param weights what each part counts
 * @param quarters the last of them is the present, the oldest first
 * @param notMeasured how many revisions are left to be looked at, of all quarters together
 */
public record HealthReport(
    Instant at, Map<HealthPart, Integer> weights, List<Measured> quarters, int notMeasured) {

  /**
   * All entries as they were at the end of a quarter, or are now.
   *
   * @param entries by document, in reading order
   */
  public record Measured(String quarter, List<EntryHealth> entries) {
    public Measured {
      entries = List.copyOf(entries);
    }
  }

  /** A score at the end of a quarter, or now. */
  public record Quarterly(String quarter, double score) {}

  /**
   * How well some entries are together.
   *
   * @param name the owner, the product, the document or the entry; null where nobody or nothing is
   *     named
   * @param title for people, null where the name is for them
   * @param parts the mean of the entries to which a part applies
   * @param trend quarters in which there were any, the oldest first
   */
  public record Line(
      @Nullable String name,
      @Nullable String title,
      int entries,
      double score,
      Map<HealthPart, Double> parts,
      List<Quarterly> trend) {}

  public HealthReport {
    weights = Map.copyOf(weights);
    quarters = List.copyOf(quarters);
  }

  private List<EntryHealth> now() {
    return quarters.getLast().entries();
  }

  /** All together, null if there is nothing. */
  public @Nullable Line total() {
    return lines(unused -> "", unused -> null).stream().findFirst().orElse(null);
  }

  /** By owner, the worst first. */
  public List<Line> owners() {
    return lines(EntryHealth::owner, unused -> null);
  }

  /** By product, the worst first. */
  public List<Line> products() {
    return lines(EntryHealth::product, unused -> null);
  }

  /** By document, the worst first. */
  public List<Line> documents() {
    return lines(EntryHealth::documentId, EntryHealth::title);
  }

  /** Each entry, the worst first. */
  public List<Line> entries() {
    return lines(entry -> Entry.address(entry.documentId(), entry.anchor()), EntryHealth::question);
  }

  private List<Line> lines(
      Function<EntryHealth, @Nullable String> name, Function<EntryHealth, @Nullable String> title) {
    Function<EntryHealth, String> key = entry -> Objects.requireNonNullElse(name.apply(entry), "");
    List<Map<String, Double>> trends =
        quarters.stream()
            .map(
                quarter ->
                    quarter.entries().stream()
                        .collect(groupingBy(key, averagingDouble(entry -> entry.score(weights)))))
            .toList();
    Map<String, List<EntryHealth>> groups =
        now().stream().collect(groupingBy(key, TreeMap::new, toList()));
    List<Line> lines = new ArrayList<>();
    groups.forEach(
        (group, entries) ->
            lines.add(
                new Line(
                    group.isEmpty() ? null : group,
                    title.apply(entries.getFirst()),
                    entries.size(),
                    Objects.requireNonNull(trends.getLast().get(group)),
                    means(entries),
                    trend(group, trends))));
    lines.sort(Comparator.comparingDouble(Line::score));
    return lines;
  }

  private List<Quarterly> trend(String group, List<Map<String, Double>> trends) {
    List<Quarterly> trend = new ArrayList<>();
    for (int i = 0; i < trends.size(); i++) {
      Double score = trends.get(i).get(group);
      if (score != null) {
        trend.add(new Quarterly(quarters.get(i).quarter(), score));
      }
    }
    return trend;
  }

  private static Map<HealthPart, Double> means(List<EntryHealth> entries) {
    Map<HealthPart, Double> means = new EnumMap<>(HealthPart.class);
    for (HealthPart part : HealthPart.values()) {
      entries.stream()
          .filter(entry -> entry.parts().containsKey(part))
          .mapToDouble(entry -> Objects.requireNonNull(entry.parts().get(part)))
          .average()
          .ifPresent(mean -> means.put(part, mean));
    }
    return means;
  }
}
