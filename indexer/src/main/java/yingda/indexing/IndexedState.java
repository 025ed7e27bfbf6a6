package yingda.indexing;

import java.util.List;

/**
 * All that an index is to hold of one document from now on.
 *
 * @param editions what is published and what is planned, by start; empty for what leaves the index
 * @param ended what is published no longer, as far as the index does not keep it yet
 */
public record IndexedState(
    String documentId, List<IndexedEdition> editions, List<IndexedEdition> ended) {}
