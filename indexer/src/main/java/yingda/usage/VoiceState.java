package yingda.usage;

import yingda.document.EnumWord;

/** How far what a customer said is dealt with. */
public enum VoiceState implements EnumWord {
  RECEIVED("received"),
  /** Somebody has it. */
  ASSIGNED("assigned"),
  IN_WORK("in_work"),
  /** The customer was answered. */
  ANSWERED("answered"),
  /** With an outcome. */
  CLOSED("closed");

  private final String word;

  VoiceState(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }
}
