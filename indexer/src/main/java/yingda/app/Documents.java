package yingda.app;

import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;

/** Looks up what a caller names. */
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
            () -> Refusal.of(Reason.NOT_FOUND, "unknown-revision").with("number", number).at(id));
  }

  /** The refusal of a document that is not there. */
  static RejectedException missing(String id) {
    return Refusal.of(Reason.NOT_FOUND, "unknown-document").at(id);
  }
}
