package yingda.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Refusal;
import yingda.document.Rejections;
import yingda.document.Signature;
import yingda.json.DocumentForm;

/**
 * What {@code PUT /v1/documents/{id}} takes: a document, and who writes it and why.
 *
 * @param state {@code draft} to save it without publishing, published by default
 * @param at from when on it is published, now by default
 */
record WriteForm(
    String author,
    String note,
    @Nullable Lifecycle state,
    @Nullable Instant at,
    DocumentForm document) {

  Edit edit(String id) {
    new Rejections()
        .check(() -> document.toDocument(id))
        .check(() -> new Signature(author, note))
        .end();
    Edit edit = edit(document.toDocument(id), state, new Signature(author, note));
    if (at != null && state == Lifecycle.DRAFT) {
      throw Refusal.invalid("draft-with-time").at("at");
    }
    return edit.startingAt(at);
  }

  /** An edit that publishes a document, or saves it as a draft. */
  static Edit edit(Document document, @Nullable Lifecycle state, Signature signature) {
    if (state == null || state == Lifecycle.PUBLISHED) {
      return Edit.put(document, signature);
    }
    if (state == Lifecycle.DRAFT) {
      return Edit.draft(document, signature);
    }
    throw Refusal.invalid("state-not-writable").with("value", state.word()).at("state");
  }
}
