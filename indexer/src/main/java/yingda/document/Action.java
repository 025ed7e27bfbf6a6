package yingda.document;

/** What an edit wishes to do with its document. */
public enum Action implements EnumWord {
  /** Publish new content, or else approve the newest revision: now, or from an instant on. */
  PUBLISH("publish"),
  /** Save content without publishing it. */
  DRAFT("draft"),
  /** Ask for the newest draft to be published. */
  SUBMIT("submit"),
  /** Send what is in review back to its author, or cancel all that is scheduled. */
  RETURN("return"),
  /** Give up a draft that readers never saw. */
  DISCARD("discard"),
  /** Publish no longer, and cancel all that is scheduled. */
  RETIRE("retire"),
  /** Publish what was retired. */
  RESTORE("restore"),
  /** Confirm what is published to be right as it is. */
  VERIFY("verify");

  private final String word;

  Action(String word) {
    this.word = word;
  }

  /** The word used in messages: {@code publish}... */
  @Override
  public String word() {
    return word;
  }

  /** Whether it decides what readers see, so that not everybody may. */
  public boolean isPublishing() {
    return this != DRAFT && this != SUBMIT && this != DISCARD;
  }
}
