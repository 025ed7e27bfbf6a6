package yingda.triage;

import yingda.document.EnumWord;

/** How long it can wait, as the words of the customer tell it. */
public enum Urgency implements EnumWord {
  NORMAL("normal"),
  /** It should not wait. */
  SOON("soon"),
  /** It cannot wait. */
  NOW("now");

  private final String word;

  Urgency(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
