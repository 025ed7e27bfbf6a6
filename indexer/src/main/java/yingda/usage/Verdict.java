package yingda.usage;

import yingda.document.EnumWord;

/** What became of a reply. */
public enum Verdict implements EnumWord {
  /** It was sent as it is. */
  USED("used", Matter.USE, true),
  /** It was sent after an edit. */
  EDITED("edited", Matter.USE, true),
  /** It was read and not sent. */
  DISCARDED("discarded", Matter.USE, false),
  /** It answered the question. */
  HELPFUL("helpful", Matter.WORTH, true),
  /** It did not. */
  UNHELPFUL("unhelpful", Matter.WORTH, false);

  /** What a verdict is about. On each matter the latest verdict stands. */
  public enum Matter implements EnumWord {
    USE("use"),
    WORTH("worth");

    private final String word;

    Matter(String word) {
      this.word = word;
    }

    /** The word used in the store. */
    @Override
    public String word() {
      return word;
    }
  }

  private final String word;
  private final Matter matter;
  private final boolean good;

  Verdict(String word, Matter matter, boolean good) {
    this.word = word;
    this.matter = matter;
    this.good = good;
  }

  public Matter matter() {
    return matter;
  }

  /** Whether it speaks for the reply. */
  public boolean isGood() {
    return good;
  }

  /** The word used in JSON: {@code used}... */
  @Override
  public String word() {
    return word;
  }
}
