package yingda.usage;

import yingda.document.EnumWord;

/** What nothing answers, by what is missing. */
public enum GapKind implements EnumWord {
  /** Nothing is near. */
  MISSING("missing"),
  /** An entry is near, and does not say it. */
  EXTEND("extend"),
  /** Entries say different things, or what answers it was not taken. */
  CONTRADICTING("contradicting"),
  /** Two entries say the same, so that neither is sure. */
  DUPLICATE("duplicate");

  private final String word;

  GapKind(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  @Override
  public String word() {
    return word;
  }
}
