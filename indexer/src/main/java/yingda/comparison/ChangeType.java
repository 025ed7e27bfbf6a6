package yingda.comparison;

import yingda.document.EnumWord;

/** What became of a piece of text between two states. */
public enum ChangeType implements EnumWord {
  /** It stands in both. */
  KEPT("kept"),
  /** Only in the newer one. */
  INSERTED("inserted"),
  /** Only in the older one. */
  DELETED("deleted");

  private final String word;

  ChangeType(String word) {
    this.word = word;
  }

  /** The word used in JSON: {@code kept}... */
  @Override
  public String word() {
    return word;
  }
}
