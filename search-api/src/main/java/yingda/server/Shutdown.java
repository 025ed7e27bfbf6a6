package yingda.server;

import java.util.concurrent.CountDownLatch;

/** Lets the main thread close everything in order when the process is told to end. */
final class Shutdown implements AutoCloseable {
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  /** From now on the main thread is waited for when a signal tells the process to end. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::letAllClose, "shutdown"));
  }

  /** Whether the process was told to end. */
  boolean isTold() {
    return told.getCount() == 0;
  }

  /** Waits until the process is told to end. */
  void await() throws InterruptedException {
    told.await();
  }

  /** To be called last: the process may end now. */
  @Override
  public void close() {
    closed.countDown();
  }

  /**
   * The process ends when its shutdown hooks have. This one must not wait for the main thread: that
   * ends with {@link System#exit}, which waits for the hooks.
   */
  private void letAllClose() {
    told.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
