package yingda.app;

import yingda.document.EnumWord;
import yingda.document.Term;

/** What a caller may do. */
public enum Permission implements EnumWord {
  /** What is open to everybody: probes ask, and programs that want to know what there is. */
  NONE("none", "permission-none"),
  /** Ask questions and say what came of the answers. */
  ASK("ask", "permission-ask"),
  /** See what is internal, planned or retired, and how documents came about. */
  READ("read", "permission-read"),
  /** Write what readers don't see yet. */
  WRITE("write", "permission-write"),
  /** Decide what readers see; {@code serve --publishers} names who may. */
  PUBLISH("publish", "permission-publish"),
  /** Decide who may come in, and see what was done. */
  ADMINISTER("administer", "permission-administer");

  private final String word;
  private final String code;

  Permission(String word, String code) {
    this.word = word;
    this.code = code;
  }

  @Override
  public String word() {
    return word;
  }

  /** In words, for people. */
  public Term term() {
    return Term.of(code);
  }
}
