package yingda.document;

/**
 * Says whether this process does what one only may do of all that share a store: send webhooks,
 * look over modes by night. Whoever holds it keeps it until it is closed or its connection is lost;
 * then another takes it within a second or two of asking. Safe for concurrent use.
 */
public interface Lease extends AutoCloseable {
  /** Of a store that one process has for itself. */
  Lease ALONE =
      new Lease() {
        @Override
        public boolean isHeld() {
          return true;
        }

        @Override
        public void close() {}
      };

  /** Whether it is held, or can be taken now. Never fails: where that can't be told it is not. */
  boolean isHeld();

  @Override
  void close();
}
