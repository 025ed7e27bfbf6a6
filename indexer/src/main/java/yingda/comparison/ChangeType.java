package yingda.comparison;

import java.util.Locale;

/** What became of a piece of text between two states. */
public enum ChangeType {
  /** It stands in both. */
  KEPT,
  /** Only in the newer one. */
  INSERTED,
  /** Only in the older one. */
  DELETED;

  /** The word used in JSON: {@code kept}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
