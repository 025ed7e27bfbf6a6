package yingda.document;

/** The state a revision gives its document. */
public enum Lifecycle implements EnumWord {
  /** Being written; nobody but its authors sees it. */
  DRAFT("draft"),
  /** Written, and waiting for somebody who may publish it. */
  IN_REVIEW("in_review"),
  /** Approved, and published from an instant on that has not come yet. */
  SCHEDULED("scheduled"),
  /** Answers questions while it is in force. */
  PUBLISHED("published"),
  /** Published, but its content has expired. Never stored: time alone brings it about. */
  OUTDATED("outdated"),
  /** No longer answers; its history stays. */
  RETIRED("retired");

  private final String word;

  Lifecycle(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store: {@code published}, {@code in_review}... */
  @Override
  public String word() {
    return word;
  }

  /**
   * @param subject the field, for the message
   * @throws RejectedException if there is no such state
   */
  public static Lifecycle of(String subject, String word) {
    for (Lifecycle state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw Refusal.invalid("unknown-document-state").with("value", word).at(subject);
  }
}
