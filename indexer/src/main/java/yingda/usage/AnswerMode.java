package yingda.usage;

import yingda.document.EnumWord;

/** Whether an entry may be sent without a person. */
public enum AnswerMode implements EnumWord {
  /** It is a suggestion for a person. */
  ASSIST("assist"),
  /** Bots may send it. */
  AUTO("auto");

  private final String word;

  AnswerMode(String word) {
    this.word = word;
  }

  /** The word used in JSON, on the command line and in the store. */
  @Override
  public String word() {
    return word;
  }

  /** The other one. */
  public AnswerMode other() {
    return this == AUTO ? ASSIST : AUTO;
  }
}
