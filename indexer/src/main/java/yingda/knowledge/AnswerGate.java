package yingda.knowledge;

import java.util.function.LongSupplier;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;

/**
 * Lets nobody search before all can be found that was accepted when the index was opened or begun
 * anew. Once open it stays so: an index is replaced by one that is as far. Safe for all threads.
 */
final class AnswerGate {
  private final DocumentStore store;
  private final LongSupplier applied;

  /** Before this change can be found no answer is whole; 0 once it is. */
  private volatile long awaited;

  /**
   * @param applied up to where changes can be found
   */
  AnswerGate(DocumentStore store, LongSupplier applied) {
    this.store = store;
    this.applied = applied;
    this.awaited = store.lastSequence();
  }

  /** Shuts it until all can be found that is accepted by now. */
  void shut() {
    awaited = store.lastSequence();
  }

  /** Does what must be found, too, before it opens. */
  void shutBehind(Runnable work) {
    awaited = Long.MAX_VALUE;
    try {
      work.run();
    } finally {
      shut();
    }
  }

  boolean isOpen() {
    if (awaited <= applied.getAsLong()) {
      awaited = 0;
    }
    return awaited == 0;
  }

  void refuseIfShut() {
    if (!isOpen()) {
      throw Refusal.of(Reason.UNAVAILABLE, "index-behind")
          .with("applied", applied.getAsLong())
          .with("all", store.lastSequence())
          .alone();
    }
  }
}
