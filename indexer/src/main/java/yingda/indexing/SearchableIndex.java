package yingda.indexing;

import yingda.search.Searcher;

/** An index that is only searched. Safe for concurrent use; to be closed by who opened it. */
public interface SearchableIndex extends AutoCloseable {
  Searcher searcher();

  @Override
  void close();
}
