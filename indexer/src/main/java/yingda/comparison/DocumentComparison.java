package yingda.comparison;

import java.util.List;

/**
 * What differs between two states of a document.
 *
 * @param fields of the document itself
 * @param entries those that differ, in the newer order, a removed one where it stood
 * @param unchanged how many entries are what and where they were
 */
public record DocumentComparison(
    List<FieldDifference> fields, List<EntryDifference> entries, int unchanged) {}
