package yingda.exams;

import yingda.document.EnumWord;

/** How a question of an exam is asked and answered. */
public enum QuestionKind implements EnumWord {
  /** The only right one of some options. */
  SINGLE("single"),
  /** All right ones of some options. */
  MULTIPLE("multiple"),
  /** Whether a statement is what the reply says: the first option says yes, the other no. */
  TRUE_FALSE("true_false"),
  /** A number in the place of a gap. */
  CLOZE("cloze"),
  /** Words of one's own, which have to say some points. */
  SHORT("short");

  private final String word;

  QuestionKind(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }

  /** Whether options are chosen. */
  public boolean isChosen() {
    return this == SINGLE || this == MULTIPLE || this == TRUE_FALSE;
  }
}
