package yingda.lucene;

import yingda.search.Evidence;

/**
 * An entry in its place among those found.
 *
 * @param entry its Lucene document
 * @param wording the wording nearest to the question
 */
record Ranked(int entry, double score, String wording, Evidence evidence) {}
