package yingda.sql;

import yingda.document.Document;

/**
 * The content of a revision, where it is kept.
 *
 * @param id of its row
 */
public record StoredContent(long id, String fingerprint, Document document) {}
