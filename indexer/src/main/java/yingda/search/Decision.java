package yingda.search;

import yingda.document.EnumWord;

/** What to do with a customer's question (处置). */
public enum Decision implements EnumWord {
  /** The first reply may be sent. */
  ANSWER("answer"),
  /** Ask back which of the near questions is meant. */
  CLARIFY("clarify"),
  /** Nothing fits: hand over to a person (转人工). */
  ESCALATE("escalate");

  private final String word;

  Decision(String word) {
    this.word = word;
  }

  /** The word used in JSON: {@code answer}... */
  @Override
  public String word() {
    return word;
  }
}
