package yingda.indexing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import yingda.document.UnavailableException;

/**
 * Keeps an index up to date from a thread of its own. Edits of this process wake it through {@link
 * #wake}; edits of another process are noticed within {@link #POLL}. Safe for concurrent use.
 */
public final class FollowerThread implements Progress, AutoCloseable {
  /** How long an edit of another process may stay unnoticed. */
  private static final Duration POLL = Duration.ofMillis(200);

  /** How much work a killed process may have to repeat. */
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);

  private static final Logger LOGGER = System.getLogger(FollowerThread.class.getName());

  /** Documents that are to be applied again. */
  private record Refresh(Set<String> documents, CompletableFuture<Void> done) {}

  private final IndexFollower follower;
  private final Thread thread;
  private final Queue<Refresh> refreshes = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition toFollow = lock.newCondition();
  private final Condition followed = lock.newCondition();
  private boolean woken;
  private boolean closed;
  private long lastCommit = System.nanoTime();
  private volatile @Nullable RuntimeException failure;

  /** Starts to follow. */
  public FollowerThread(IndexFollower follower) {
    this.follower = follower;
    this.thread = Thread.ofPlatform().name("index-follower").daemon().unstarted(this::run);
    thread.start();
  }

  @Override
  public long applied() {
    return follower.applied();
  }

  /** See {@link IndexFollower#read}. */
  public long read() {
    return follower.read();
  }

  @Override
  public @Nullable RuntimeException failure() {
    return failure;
  }

  @Override
  public void wake() {
    lock.lock();
    try {
      woken = true;
      toFollow.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitApplied(long sequence, Duration timeout) {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (applied() < sequence && left > 0) {
        left = followed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    return applied() >= sequence;
  }

  /** Has the meaning of documents told, in the thread of the caller. */
  public void encode(Set<String> documentIds) {
    follower.encode(documentIds);
  }

  /**
   * Applies documents again when nothing else is to be applied.
   *
   * @return completed once they are shown; cancelled if the thread ends before
   */
  public Future<Void> refresh(Set<String> documentIds) {
    Refresh refresh = new Refresh(documentIds, new CompletableFuture<>());
    refreshes.add(refresh);
    wake();
    if (!thread.isAlive()) {
      cancelRefreshes();
    }
    return refresh.done();
  }

  private void cancelRefreshes() {
    for (Refresh left = refreshes.poll(); left != null; left = refreshes.poll()) {
      boolean unused = left.done().cancel(false);
    }
  }

  private void run() {
    while (!isClosed()) {
      if (!attempt(this::follow)) {
        sleep();
      }
    }
    boolean unused = attempt(this::commit);
    cancelRefreshes();
  }

  private boolean refresh() {
    Refresh next = refreshes.poll();
    if (next == null) {
      return false;
    }
    try {
      follower.refresh(next.documents());
      return next.done().complete(null);
    } catch (RuntimeException | Error e) {
      boolean unused = next.done().completeExceptionally(e);
      throw e;
    }
  }

  /** One step, and a commit when it is time for one. */
  private boolean follow() {
    boolean stepped = follower.step();
    if (stepped) {
      tellWaiters();
    } else {
      stepped = refresh();
    }
    if (System.nanoTime() - lastCommit > COMMIT_EVERY.toNanos()) {
      boolean unused = commit();
    }
    return stepped;
  }

  private boolean commit() {
    follower.commit();
    lastCommit = System.nanoTime();
    return true;
  }

  /**
   * A full disk, a locked file or too little memory for a while must not end the follower: it says
   * so and tries again.
   */
  private boolean attempt(BooleanSupplier work) {
    try {
      if (failure != null) {
        follower.recover();
      }
      boolean result = work.getAsBoolean();
      failure = null;
      return result;
    } catch (RuntimeException e) {
      return failed(e);
    } catch (Error e) {
      return failed(new IllegalStateException("the index can't follow the log: " + e, e));
    }
  }

  private boolean failed(RuntimeException reason) {
    if (failure == null && reason instanceof UnavailableException) {
      LOGGER.log(Level.ERROR, "The index can't follow the log for now: " + reason.getMessage());
    } else if (failure == null && !isClosed()) {
      LOGGER.log(Level.ERROR, "The index can't follow the log for now and tries again", reason);
    }
    failure = reason;
    return false;
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void tellWaiters() {
    lock.lock();
    try {
      followed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void sleep() {
    lock.lock();
    try {
      long left = POLL.toNanos();
      while (!woken && !closed && left > 0) {
        left = toFollow.awaitNanos(left);
      }
      woken = false;
    } catch (InterruptedException e) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Begins no further step, and counts a failure of the last one as none. */
  public void end() {
    lock.lock();
    try {
      closed = true;
      toFollow.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Commits what was applied and ends the thread. The index stays open, and nobody writes to it any
   * more when this returns, even if the caller is interrupted.
   */
  @Override
  public void close() {
    end();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
