package yingda.document;

/** What an accepted edit did to its document. */
public enum ChangeKind implements EnumWord {
  /** Published for the first time. */
  ADDED("added"),
  /** Another content was published. */
  CHANGED("changed"),
  /** Published again after it was retired. */
  RESTORED("restored"),
  /** Approved, to be published at a later instant. */
  SCHEDULED("scheduled"),
  /** Looked at and found right: the same content, published anew. */
  VERIFIED("verified"),
  RETIRED("retired"),
  /** A draft was saved. */
  DRAFTED("drafted"),
  /** A draft was submitted for review. */
  SUBMITTED("submitted"),
  /**
   * Sent back to be a draft, or given up as one; the note says why. What was scheduled is cancelled
   * by it.
   */
  RETURNED("returned");

  private final String word;

  ChangeKind(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store: {@code added}... */
  @Override
  public String word() {
    return word;
  }
}
