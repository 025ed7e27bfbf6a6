package yingda.app;

import yingda.document.Term;

/** What a caller may do. */
public enum Permission {
  /** What is open to everybody: probes ask, and programs that want to know what there is. */
  NONE("permission-none"),
  /** Ask questions and say what came of the answers. */
  ASK("permission-ask"),
  /** See what is internal, planned or retired, and how documents came about. */
  READ("permission-read"),
  /** Write what readers don't see yet. */
  WRITE("permission-write"),
  /** Decide what readers see; {@code serve --publishers} names who may. */
  PUBLISH("permission-publish"),
  /** Decide who may come in, and see what was done. */
  ADMINISTER("permission-administer");

  private final String code;

  Permission(String code) {
    this.code = code;
  }

  /** In words, for people. */
  public Term term() {
    return Term.of(code);
  }
}
