package yingda.evaluation;

import java.util.List;

/**
 * Questions that are summed up together.
 *
 * @param name of its row in results, such as {@code drcd} or {@code drcd/queries.hans}
 * @param queries those without an answer among them
 */
public record QuerySet(String name, List<Query> queries) {
  public QuerySet {
    queries = List.copyOf(queries);
  }

  /** Whether any of them has an answer. */
  public boolean isAnswerable() {
    return queries.stream().anyMatch(query -> query.kind() == null);
  }
}
