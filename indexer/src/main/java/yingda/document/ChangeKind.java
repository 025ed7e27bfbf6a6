package yingda.document;

import java.util.Locale;

/** What an accepted edit did to its document. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  RETIRED,
  /** Published again after it was retired. */
  RESTORED;

  /** The word used in JSON and in the store: {@code added}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
