package yingda.comparison;

import java.util.Locale;

/** What became of an entry between two states of its document. */
public enum EntryChange {
  ADDED,
  REMOVED,
  CHANGED,
  /** It says the same in another place. */
  MOVED;

  /** The word used in JSON: {@code added}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
