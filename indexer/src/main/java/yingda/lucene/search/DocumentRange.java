package yingda.lucene.search;

/**
 * Lucene documents that stand side by side in one leaf.
 *
 * @param end behind the last
 */
record DocumentRange(int first, int end) {

  int length() {
    return end - first;
  }

  /** Without so many of the last. */
  DocumentRange without(int last) {
    return new DocumentRange(first, end - last);
  }
}
