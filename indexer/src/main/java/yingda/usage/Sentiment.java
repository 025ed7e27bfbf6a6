package yingda.usage;

import yingda.document.EnumWord;

/** How a customer feels. */
public enum Sentiment implements EnumWord {
  POSITIVE("positive"),
  NEUTRAL("neutral"),
  NEGATIVE("negative");

  private final String word;

  Sentiment(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }
}
