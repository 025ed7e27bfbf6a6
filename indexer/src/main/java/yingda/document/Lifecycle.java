package yingda.document;

import java.util.Locale;

/** The state a revision gives its document. */
public enum Lifecycle {
  /** Being written; nobody but its authors sees it. */
  DRAFT,
  /** Written, and waiting for somebody who may publish it. */
  IN_REVIEW,
  /** Approved, and published from an instant on that has not come yet. */
  SCHEDULED,
  /** Answers questions while it is in force. */
  PUBLISHED,
  /** Published, but its content has expired. Never stored: time alone brings it about. */
  OUTDATED,
  /** No longer answers; its history stays. */
  RETIRED;

  /** The word used in JSON and in the store: {@code published}, {@code in_review}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
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
