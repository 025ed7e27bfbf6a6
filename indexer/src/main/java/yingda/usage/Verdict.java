package yingda.usage;

import java.util.Locale;

/** What became of a reply. */
public enum Verdict {
  /** It was sent as it is. */
  USED(Matter.USE, true),
  /** It was sent after an edit. */
  EDITED(Matter.USE, true),
  /** It was read and not sent. */
  DISCARDED(Matter.USE, false),
  /** It answered the question. */
  HELPFUL(Matter.WORTH, true),
  /** It did not. */
  UNHELPFUL(Matter.WORTH, false);

  /** What a verdict is about. On each matter the latest verdict stands. */
  public enum Matter {
    USE,
    WORTH;

    /** The word used in the store. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Matter matter;
  private final boolean good;

  Verdict(Matter matter, boolean good) {
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
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
