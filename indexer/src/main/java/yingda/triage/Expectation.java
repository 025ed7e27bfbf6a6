package yingda.triage;

import yingda.document.EnumWord;

/** What whoever asks wants to hear. */
public enum Expectation implements EnumWord {
  /** Steps. */
  HOW_TO("how_to"),
  /** A number, a price. */
  AMOUNT("amount"),
  /** A day or a duration. */
  TIME("time"),
  /** Where something is or is done. */
  PLACE("place"),
  /** Why something is so. */
  REASON("reason"),
  /** Who does or pays it. */
  WHO("who"),
  /** Whether something is so, or may be done. */
  YES_NO("yes_no"),
  /** How far something is. */
  STATUS("status"),
  /** That somebody does something now. */
  ACTION("action"),
  /** What something is, or which there are. */
  FACTS("facts"),
  /** Nothing that is asked for. */
  NONE("none");

  private final String word;

  Expectation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
