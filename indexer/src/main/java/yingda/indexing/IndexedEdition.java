package yingda.indexing;

import java.util.List;
import yingda.document.Period;
import yingda.document.Revision;

/**
 * A revision to index with the period in which it is published, and what takes its place.
 *
 * @param newer periods of editions of the same page for newer product versions: whoever names no
 *     version sees one of them instead, as long as it is in force and they may read it
 */
public record IndexedEdition(Revision revision, Period period, List<Period> newer) {}
