package yingda.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.app.DocumentActions;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Refusal;
import yingda.document.Rejections;
import yingda.json.DocumentForm;

/**
 * What {@code PUT /v1/documents/{id}} takes: a document, and who writes it and why.
 *
 * @param state {@code draft} to save it without publishing, published by default
 * @param at from when on it is published, now by default
 */
record WriteForm(
    @Nullable String author,
    String note,
    @Nullable Lifecycle state,
    @Nullable Instant at,
    DocumentForm document) {

  /** The edit that a caller signs. */
  Edit edit(String id, Caller caller) {
    new Rejections().check(() -> document.toDocument(id)).check(() -> caller.signs(note)).end();
    Edit edit = DocumentActions.written(document.toDocument(id), state, caller.signs(note));
    if (at != null && state == Lifecycle.DRAFT) {
      throw Refusal.invalid("draft-with-time").at("at");
    }
    return edit.startingAt(at);
  }
}
