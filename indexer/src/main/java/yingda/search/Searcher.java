package yingda.search;

import java.util.List;

/**
 * Finds entries. Whatever is asked, only published revisions that the {@link SearchScope} may read,
 * that are in force and that apply to the product version are found: this is the one place where
 * that holds. Safe for concurrent use.
 */
public interface Searcher {
  /**
   * The best entries, each once.
   *
   * @param limit at most so many
   */
  Results best(Question question, SearchScope reader, Filter filter, int limit);

  /**
   * A page of all matching entries, with their number and facets. What stands in quotes must occur
   * literally.
   *
   * @param offset how many of the best to pass over
   */
  Results page(Question question, SearchScope reader, Filter filter, int offset, int limit);

  /**
   * The products that the reader may see something of, by name; if they name one, that one only.
   * Empty if there is no such product.
   */
  List<ProductScope> products(SearchScope reader);

  /** Those {@link #products} that a question names. */
  List<ProductScope> named(Question question, SearchScope reader);

  /** Whether a question by itself names something that it is about: 多久能收到 does not. */
  boolean namesSubject(Question question);

  /** Whether a number of the question, as of an order or an error, stands in some entry. */
  boolean knowsNumber(Question question);

  /** Questions that complete what is being typed. */
  Suggestions suggest(Question typed, SearchScope reader, Filter filter, int limit);
}
