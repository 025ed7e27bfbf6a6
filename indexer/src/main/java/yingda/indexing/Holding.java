package yingda.indexing;

import java.util.List;

/**
 * All that an index is to hold of one document.
 *
 * @param editions what is published and what is planned, by start; empty for what leaves the index
 */
public record Holding(String documentId, List<Edition> editions) {}
