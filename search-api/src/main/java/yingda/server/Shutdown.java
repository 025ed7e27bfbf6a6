package yingda.server;

import java.util.concurrent.CountDownLatch;

/** Lets the main thread close everything in order when the process is told to end. */
final class Shutdown {
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread main = Thread.currentThread();

  private Shutdown() {}

  /** Begins to listen to the signals that end a process; for the main thread. */
  static Shutdown onSignal() {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::letMainFinish, "shutdown"));
    return shutdown;
  }

  /** Waits until the process is told to end. */
  void await() throws InterruptedException {
    told.await();
  }

  /** The process ends when its shutdown hooks have, so this one waits for the main thread. */
  private void letMainFinish() {
    told.countDown();
    try {
      main.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
