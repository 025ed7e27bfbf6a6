package yingda.knowledge;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.indexing.ChangeConsumer;
import yingda.indexing.FollowerThread;
import yingda.indexing.IndexEngine;
import yingda.indexing.IndexFollower;
import yingda.text.Analysis;

/**
 * The index in use and the thread that follows the log into it. Its progress is safe for all; what
 * replaces the index is for one thread at a time.
 */
final class FollowedIndex {
  /** For one follower, before it is asked again which one there is. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

  private final DocumentStore store;
  private final IndexEngine engine;
  private volatile FollowerThread follower;
  private volatile boolean closing;

  FollowedIndex(DocumentStore store, IndexEngine engine) {
    this.store = store;
    this.engine = engine;
    this.follower = new FollowerThread(new IndexFollower(store, engine.current()));
  }

  long applied() {
    return follower.applied();
  }

  long read() {
    return follower.read();
  }

  @Nullable RuntimeException failure() {
    return follower.failure();
  }

  void wake() {
    follower.wake();
  }

  /** How many entries have no meaning yet. */
  int incomplete() {
    return engine.current().incomplete(0).entries();
  }

  /**
   * Has the meaning of some documents told that lack it, and applies them again.
   *
   * @return whether there were any
   */
  boolean completeSome(int most) {
    Set<String> documents = engine.current().incomplete(most).documents();
    if (documents.isEmpty()) {
      return false;
    }
    FollowerThread current = follower;
    current.encode(documents);
    try {
      var unused = current.refresh(documents).get();
    } catch (CancellationException replaced) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("documents can't be applied again", e.getCause());
    }
    return true;
  }

  /** A rebuild may put another follower in the place of the one that is waited for. */
  boolean awaitApplied(long sequence, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    long left;
    do {
      left = Math.max(0, end - System.nanoTime());
      Duration slice = Duration.ofNanos(Math.min(left, LONGEST_WAIT.toNanos()));
      if (follower.awaitApplied(sequence, slice)) {
        return true;
      }
    } while (left > 0 && !Thread.currentThread().isInterrupted());
    return false;
  }

  /** Puts an empty index in the place of one that answers with what is not there. */
  void beginAnew(Analysis analysis) {
    follower.close();
    try {
      engine.swapIn(engine.beside(analysis));
    } finally {
      follow();
    }
  }

  /**
   * Writes a new index beside the one in use, then puts it in its place; searches go on.
   *
   * @return whether it is there; not if this is closed meanwhile
   */
  boolean rebuild(Analysis analysis) {
    ChangeConsumer next = engine.beside(analysis);
    try {
      fillAndSwapIn(next);
      return engine.current().equals(next);
    } finally {
      if (!engine.current().equals(next)) {
        next.close();
      }
    }
  }

  private void fillAndSwapIn(ChangeConsumer next) {
    IndexFollower filling = new IndexFollower(store, next);
    if (!filling.catchUp(() -> !closing)) {
      return;
    }
    follower.close();
    try {
      boolean unused = filling.catchUp(() -> true);
      engine.swapIn(next);
    } finally {
      follow();
    }
  }

  /** The index in use, from where it was committed. */
  private void follow() {
    follower = new FollowerThread(new IndexFollower(store, engine.current()));
  }

  /** Gives up a rebuild that is under way, for good. */
  void giveUpRebuilding() {
    closing = true;
  }

  boolean isClosing() {
    return closing;
  }

  /** Ends the thread, between two batches. */
  void end() {
    follower.end();
  }

  /** Waits for the thread, then makes the index durable and releases its files. */
  void close() {
    follower.close();
    engine.close();
  }
}
