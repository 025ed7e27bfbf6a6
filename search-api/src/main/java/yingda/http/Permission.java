package yingda.http;

/** What a caller must be allowed to do for an endpoint to answer. */
enum Permission {
  /** Nothing: probes ask, and programs that want to know what there is. */
  NONE("nobody needs a permission"),
  /** Ask questions and say what came of the answers. */
  ASK("ask questions"),
  /** See what is internal, planned or retired, and how documents came about. */
  READ("read what is internal"),
  /** Write what readers don't see yet. */
  WRITE("write drafts"),
  /** Decide what readers see; {@code serve --publishers} names who may. */
  PUBLISH("publish");

  private final String words;

  Permission(String words) {
    this.words = words;
  }

  /** In words, for people. */
  String words() {
    return words;
  }
}
