package yingda.comparison;

import yingda.document.EnumWord;

/** What became of an entry between two states of its document. */
public enum EntryChange implements EnumWord {
  ADDED("added"),
  REMOVED("removed"),
  CHANGED("changed"),
  /** It says the same in another place. */
  MOVED("moved");

  private final String word;

  EntryChange(String word) {
    this.word = word;
  }

  /** The word used in JSON: {@code added}... */
  @Override
  public String word() {
    return word;
  }
}
