package yingda.knowledge;

import java.util.Locale;

/** Which pretrained encoder a knowledge base has beside what it learns by itself. */
public enum PretrainedEncoder {
  /** None: words, and what was learned here. */
  NONE,
  /** The one that is part of the program. */
  BUNDLED;

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
