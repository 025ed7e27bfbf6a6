package yingda.usage;

import yingda.document.EnumWord;

/** What came of it for a customer. */
public enum VoiceOutcome implements EnumWord {
  RESOLVED("resolved"),
  /** Somebody else goes on with it. */
  TRANSFERRED("transferred"),
  /** They bought. */
  WON("won"),
  /** They left. */
  LOST("lost");

  private final String word;

  VoiceOutcome(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
  }
}
