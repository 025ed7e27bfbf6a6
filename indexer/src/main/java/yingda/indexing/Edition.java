package yingda.indexing;

import java.util.List;
import yingda.document.Document;
import yingda.document.Revision;

/**
 * A revision to index, and what takes its place.
 *
 * @param revision the newest of its document
 * @param newer editions of the same page for newer product versions: whoever names no version sees
 *     one of them instead, as long as it is in force and they may read it
 */
public record Edition(Revision revision, List<Document> newer) {}
