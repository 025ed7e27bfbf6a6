package yingda.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.RejectedException;
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
    Edit edit = edit(document.toDocument(id), state, new Signature(author, note));
    if (at != null && state == Lifecycle.DRAFT) {
      throw RejectedException.invalid(
          "at", "stands beside \"state\": \"draft\", which is not published; remove one of them");
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
    throw RejectedException.invalid(
        "state",
        "\"" + state.word() + "\" can't be written, expected draft or published; see the actions");
  }
}
