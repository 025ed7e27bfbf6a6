package yingda.http;

import yingda.json.DocumentForm;

/** What {@code PUT /v1/documents/{id}} takes: a document, and who writes it and why. */
record WriteForm(String author, String note, DocumentForm document) {}
