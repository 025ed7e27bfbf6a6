package yingda.document;

import java.util.Locale;

/** The state a revision gives its document. */
public enum Lifecycle {
  /** Answers questions while it is in force. */
  PUBLISHED,
  /** No longer answers; its history stays. */
  RETIRED;

  /** The word used in JSON and in the store: {@code published}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
