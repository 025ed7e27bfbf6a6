package yingda.triage;

import yingda.document.EnumWord;

/** How a customer feels, as far as the words tell it. */
public enum Mood implements EnumWord {
  PRAISE("praise"),
  NEUTRAL("neutral"),
  ANNOYED("annoyed"),
  ANGRY("angry"),
  /** Somebody may come to harm. */
  CRISIS("crisis");

  private final String word;

  Mood(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
