package yingda.document;

import java.util.Locale;

/** What an accepted edit did to its document. */
public enum ChangeKind {
  /** Published for the first time. */
  ADDED,
  /** Another content was published. */
  CHANGED,
  /** Published again after it was retired. */
  RESTORED,
  /** Approved, to be published at a later instant. */
  SCHEDULED,
  /** Looked at and found right: the same content, published anew. */
  VERIFIED,
  RETIRED,
  /** A draft was saved. */
  DRAFTED,
  /** A draft was submitted for review. */
  SUBMITTED,
  /**
   * Sent back to be a draft, or given up as one; the note says why. What was scheduled is cancelled
   * by it.
   */
  RETURNED;

  /** The word used in JSON and in the store: {@code added}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
