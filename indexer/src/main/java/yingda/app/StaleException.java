package yingda.app;

import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.Revision;

/** A write that was made against a revision that is no longer the newest. */
public final class StaleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RejectedException rejection;
  private final transient @Nullable Revision newest;

  /**
   * @param newest what the writer has not seen, null if there is no such document
   */
  StaleException(RejectedException rejection, @Nullable Revision newest) {
    super(rejection);
    this.rejection = rejection;
    this.newest = newest;
  }

  /** What is said to the writer. */
  public RejectedException rejection() {
    return rejection;
  }

  /** What the writer has not seen, null if there is no such document. */
  public @Nullable Revision newest() {
    return newest;
  }
}
