package yingda.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * Turns at the processors: as many questions at once as keep them busy, and beside these a few
 * requests that take long, so that neither kind keeps the other from an answer. Further ones wait
 * in a short queue; who finds it full, or waits too long, is told to come back. A turn is for
 * thinking: it ends before the answer is sent, so a client that reads slowly has none. Safe for
 * concurrent use.
 */
final class Turns {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** Some wait for a disk or an encoder elsewhere meanwhile. */
  static final int QUESTIONS = 2 * PROCESSORS;

  static final int QUESTIONS_WAITING = 16 + 4 * PROCESSORS;
  static final int MANY = Math.max(2, PROCESSORS / 2);
  static final int MANY_WAITING = 2 * MANY;

  /** Threads that have or await a turn. */
  static final int THREADS = QUESTIONS + QUESTIONS_WAITING + MANY + MANY_WAITING;

  private static final Duration QUESTION_PATIENCE = Duration.ofSeconds(2);
  private static final Duration MANY_PATIENCE = Duration.ofSeconds(10);

  private final Lane questions = new Lane(QUESTIONS, QUESTIONS_WAITING, QUESTION_PATIENCE);
  private final Lane many = new Lane(MANY, MANY_WAITING, MANY_PATIENCE);

  /** For one kind of requests, in the order in which they came. */
  private static final class Lane {
    private final Semaphore places;
    private final Semaphore waiting;
    private final Duration patience;

    Lane(int most, int mostWaiting, Duration patience) {
      this.places = new Semaphore(most, true);
      this.waiting = new Semaphore(mostWaiting);
      this.patience = patience;
    }

    void enter() {
      if (!acquired(Duration.ZERO) && !waited()) {
        throw Refusal.of(Reason.UNAVAILABLE, "service-busy")
            .with("seconds", patience.toSeconds())
            .alone();
      }
    }

    private boolean waited() {
      if (!waiting.tryAcquire()) {
        return false;
      }
      try {
        return acquired(patience);
      } finally {
        waiting.release();
      }
    }

    private boolean acquired(Duration time) {
      try {
        return places.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    void leave() {
      places.release();
    }
  }

  /** A turn that goes on until it is closed. Belongs to one thread. */
  final class Turn implements AutoCloseable {
    private @Nullable Lane lane;

    private Turn(Load load) {
      become(load);
    }

    /**
     * Goes on as another kind of request, which may have to wait.
     *
     * @throws RejectedException UNAVAILABLE if there are too many of these
     */
    void become(Load load) {
      close();
      Lane next =
          switch (load) {
            case LIGHT -> null;
            case QUESTION -> questions;
            case MANY -> many;
          };
      if (next != null) {
        next.enter();
      }
      lane = next;
    }

    /** Gives the turn to the next, if it was not given yet. */
    @Override
    public void close() {
      if (lane != null) {
        lane.leave();
        lane = null;
      }
    }
  }

  /**
   * Waits for a turn.
   *
   * @throws RejectedException UNAVAILABLE if too many wait, or it did not come in time
   */
  Turn take(Load load) {
    return new Turn(load);
  }
}
