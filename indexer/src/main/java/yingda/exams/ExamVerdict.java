package yingda.exams;

import yingda.document.EnumWord;

/** What came of an answer in an exam. */
public enum ExamVerdict implements EnumWord {
  RIGHT("right"),
  /** Some of what is right, and nothing wrong. */
  PARTLY("partly"),
  WRONG("wrong"),
  /** Its entry reads otherwise by now: it does not count. */
  VOID("void");

  private final String word;

  ExamVerdict(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }
}
