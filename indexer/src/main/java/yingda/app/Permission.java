package yingda.app;

import java.util.Locale;
import yingda.document.Term;

/** What a caller may do. */
public enum Permission {
  /** What is open to everybody: probes ask, and programs that want to know what there is. */
  NONE,
  /** Ask questions and say what came of the answers. */
  ASK,
  /** See what is internal, planned or retired, and how documents came about. */
  READ,
  /** Write what readers don't see yet. */
  WRITE,
  /** Decide what readers see; {@code serve --publishers} names who may. */
  PUBLISH;

  /** In words, for people. */
  public Term term() {
    return Term.of("permission-" + name().toLowerCase(Locale.ROOT));
  }
}
