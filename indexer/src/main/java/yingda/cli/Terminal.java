package yingda.cli;

import yingda.document.Language;
import yingda.document.RejectedException;

/** The terminal that commands talk to. */
public final class Terminal {
  private static final Language LANGUAGE = Language.ofTerminal(System.getenv());

  private Terminal() {}

  /** What is wrong, in the language of the terminal. */
  public static String text(RejectedException rejected) {
    return rejected.text(LANGUAGE);
  }
}
