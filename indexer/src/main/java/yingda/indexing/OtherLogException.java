package yingda.indexing;

/** An index has changes that the log lacks: the log was replaced. The index must begin anew. */
public final class OtherLogException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  OtherLogException(Position position) {
    super("the index is as of change " + position.sequence() + ", which the store does not have");
  }
}
