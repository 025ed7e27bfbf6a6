package yingda.search;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import yingda.ranking.LinearModel;

/**
 * What a search found.
 *
 * @param hits best first
 * @param total how many entries matched in all
 * @param facets how many of them by value, by facet: kind, product, versions, tag, owner
 * @param weights by which the hits were put in order
 * @param sequence everything up to this change was seen
 */
public record Results(
    List<Hit> hits,
    long total,
    Map<String, Map<String, Integer>> facets,
    LinearModel weights,
    long sequence) {
  /** The same page without some of its hits, which still count. */
  public Results only(Predicate<Hit> kept) {
    List<Hit> left = hits.stream().filter(kept).toList();
    return new Results(left, total, facets, weights, sequence);
  }
}
