package yingda.usage;

import yingda.document.EnumWord;

/** How good a reply is, by somebody who knows. */
public enum Judgement implements EnumWord {
  GOOD("good"),
  /** It helps, and is not what one would say. */
  ACCEPTABLE("acceptable"),
  BAD("bad");

  private final String word;

  Judgement(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }
}
