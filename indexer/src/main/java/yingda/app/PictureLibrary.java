package yingda.app;

import yingda.document.DocumentStore;
import yingda.document.Picture;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** Pictures of answers. Safe for concurrent use. */
public final class PictureLibrary {
  private final DocumentStore store;

  public PictureLibrary(DocumentStore store) {
    this.store = store;
  }

  /** Keeps one to be shown in answers. */
  public void keep(Caller caller, Picture picture) {
    caller.need(Operation.KEEP_PICTURE);
    store.keep(picture);
  }

  /**
   * @param name the last part of its address
   * @throws RejectedException NOT_FOUND if there is none
   */
  public Picture show(Caller caller, String name) {
    caller.need(Operation.SHOW_PICTURE);
    return store
        .picture(name)
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-picture").at(name));
  }
}
