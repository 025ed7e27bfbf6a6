package yingda.lucene;

/**
 * Lucene documents that stand side by side in one leaf.
 *
 * @param end behind the last
 */
record Span(int first, int end) {

  int length() {
    return end - first;
  }
}
