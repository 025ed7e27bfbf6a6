package yingda.lucene;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.search.Filter;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.search.Searcher;
import yingda.search.Suggestions;

/**
 * Searches, and remembers that a search failed, so that somebody looks whether the index is whole.
 * Safe for concurrent use.
 *
 * @param damaged set while it is known not to be: whatever fails then fails for that
 */
record WatchedSearcher(Searcher searcher, AtomicBoolean suspected, AtomicBoolean damaged)
    implements Searcher {
  @Override
  public Results best(Question question, SearchScope reader, Filter filter, int limit) {
    return watched(() -> searcher.best(question, reader, filter, limit));
  }

  @Override
  public Results page(Question question, SearchScope reader, Filter filter, int offset, int limit) {
    return watched(() -> searcher.page(question, reader, filter, offset, limit));
  }

  @Override
  public Suggestions suggest(Question typed, SearchScope reader, Filter filter, int limit) {
    return watched(() -> searcher.suggest(typed, reader, filter, limit));
  }

  @Override
  public List<ProductScope> products(SearchScope reader) {
    return watched(() -> searcher.products(reader));
  }

  @Override
  public List<ProductScope> named(Question question, SearchScope reader) {
    return watched(() -> searcher.named(question, reader));
  }

  @Override
  public boolean namesSubject(Question question) {
    return watched(() -> searcher.namesSubject(question));
  }

  @Override
  public boolean knowsNumber(Question question) {
    return watched(() -> searcher.knowsNumber(question));
  }

  private <T> T watched(Supplier<T> search) {
    try {
      return search.get();
    } catch (RejectedException e) {
      throw e;
    } catch (UncheckedIOException | InternalError | AssertionError e) {
      suspected.set(true);
      throw unavailable(e);
    } catch (RuntimeException e) {
      suspected.set(true);
      throw damaged.get() ? unavailable(e) : e;
    }
  }

  private static UnavailableException unavailable(Throwable cause) {
    return new UnavailableException(
        Refusal.of(Reason.UNAVAILABLE, "index-unreadable").alone(), cause);
  }
}
