package yingda.document;

import java.util.Locale;

/** What an edit wishes to do with its document. */
public enum Action {
  /** Publish new content, or else approve the newest revision: now, or from an instant on. */
  PUBLISH,
  /** Save content without publishing it. */
  DRAFT,
  /** Ask for the newest draft to be published. */
  SUBMIT,
  /** Send what is in review back to its author, or cancel all that is scheduled. */
  RETURN,
  /** Give up a draft that readers never saw. */
  DISCARD,
  /** Publish no longer, and cancel all that is scheduled. */
  RETIRE,
  /** Publish what was retired. */
  RESTORE,
  /** Confirm what is published to be right as it is. */
  VERIFY;

  /** The word used in messages: {@code publish}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it decides what readers see, so that not everybody may. */
  public boolean isPublishing() {
    return this != DRAFT && this != SUBMIT && this != DISCARD;
  }
}
