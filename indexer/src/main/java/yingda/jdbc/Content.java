package yingda.jdbc;

import yingda.document.Document;

/**
 * The content of a revision, where it is kept.
 *
 * @param id of its row
 */
record Content(long id, String fingerprint, Document document) {}
