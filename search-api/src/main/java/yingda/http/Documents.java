package yingda.http;

import yingda.document.DocumentStore;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;

/** Looks up what an address names. */
final class Documents {
  private Documents() {}

  /**
   * @throws RejectedException NOT_FOUND if there is no such document
   */
  static Revision newest(DocumentStore store, String id) {
    return store.newest(id).orElseThrow(() -> missing(id));
  }

  /**
   * @throws RejectedException NOT_FOUND if it has no such revision
   */
  static Revision revision(DocumentStore store, String id, int number) {
    return store
        .revision(id, number)
        .orElseThrow(
            () ->
                new RejectedException(
                    Reason.NOT_FOUND,
                    id,
                    "has no revision " + number + ", GET /v1/documents/{id}/revisions lists them"));
  }

  static RejectedException missing(String id) {
    return new RejectedException(
        Reason.NOT_FOUND, id, "no such document, GET /v1/documents lists them");
  }
}
