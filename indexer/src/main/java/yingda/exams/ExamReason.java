package yingda.exams;

import yingda.document.EnumWord;

/** Why an entry is asked about in an exam. */
public enum ExamReason implements EnumWord {
  /** Its replies were judged wrong, or staff answered it wrong in an exam. */
  WRONG("wrong"),
  /** It was published in the time of the exam. */
  NEW("new"),
  /** Its text was changed in that time. */
  CHANGED("changed"),
  /** Customers asked for it in that time. */
  ASKED("asked"),
  /** It is what everybody has to know. */
  BASIC("basic");

  private final String word;

  ExamReason(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }
}
