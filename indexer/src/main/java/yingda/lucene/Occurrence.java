package yingda.lucene;

/**
 * A term in a text.
 *
 * @param position in characters, see {@link yingda.text.Token}
 */
record Occurrence(String term, int position) {}
