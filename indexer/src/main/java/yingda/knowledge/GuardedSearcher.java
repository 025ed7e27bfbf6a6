package yingda.knowledge;

import java.util.List;
import yingda.search.Filter;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.search.Suggestions;

/**
 * Searches unless something speaks against it. Safe for concurrent use.
 *
 * @param guard throws if something does
 */
record GuardedSearcher(Searcher searcher, Runnable guard) implements Searcher {
  @Override
  public Results best(Question question, SearchScope reader, Filter filter, int limit) {
    guard.run();
    return searcher.best(question, reader, filter, limit);
  }

  @Override
  public Results page(Question question, SearchScope reader, Filter filter, int offset, int limit) {
    guard.run();
    return searcher.page(question, reader, filter, offset, limit);
  }

  @Override
  public Suggestions suggest(Question typed, SearchScope reader, Filter filter, int limit) {
    guard.run();
    return searcher.suggest(typed, reader, filter, limit);
  }

  @Override
  public List<ProductScope> products(SearchScope reader) {
    guard.run();
    return searcher.products(reader);
  }

  @Override
  public List<ProductScope> named(Question question, SearchScope reader) {
    guard.run();
    return searcher.named(question, reader);
  }

  @Override
  public boolean namesSubject(Question question) {
    guard.run();
    return searcher.namesSubject(question);
  }

  @Override
  public boolean knowsNumber(Question question) {
    guard.run();
    return searcher.knowsNumber(question);
  }
}
