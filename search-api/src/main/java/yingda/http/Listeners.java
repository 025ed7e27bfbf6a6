package yingda.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import yingda.app.Authentication;
import yingda.app.Caller;
import yingda.app.Keyring;
import yingda.document.RejectedException;

/**
 * Those who are told what comes, each in a thread that waits for it. One other thread looks for all
 * of them whether they may still listen, and interrupts those who may not: a key that was revoked,
 * by whichever process, ends what it listens to within a second, and to wait costs nothing. Safe
 * for concurrent use.
 */
final class Listeners implements AutoCloseable {
  /** Between two looks. With the time a look takes it is well within a second. */
  static final Duration LOOK = Duration.ofMillis(250);

  private static final Logger LOGGER = System.getLogger(Listeners.class.getName());

  private final Authentication authentication;
  private final Map<Thread, Call> all = new HashMap<>();
  private boolean closed;

  Listeners(Authentication authentication) {
    this.authentication = authentication;
    Thread.ofPlatform().name("listeners").daemon().start(this::watch);
  }

  /** Somebody listens in this thread, until it leaves. */
  synchronized void enter(Call call) {
    if (!closed) {
      all.put(Thread.currentThread(), call);
      notifyAll();
    }
  }

  /** Whether who listens in this thread may go on. */
  synchronized boolean isIn() {
    return all.containsKey(Thread.currentThread());
  }

  /** Whoever listened in this thread does no more. Others will use the thread. */
  synchronized void leave() {
    all.remove(Thread.currentThread());
    boolean unused = Thread.interrupted();
  }

  private void watch() {
    try {
      while (awaitLook()) {
        look();
      }
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if it is over. While nobody listens, it waits until somebody does. */
  private synchronized boolean awaitLook() throws InterruptedException {
    while (all.isEmpty() && !closed) {
      wait();
    }
    long end = System.nanoTime() + LOOK.toNanos();
    for (long left = LOOK.toMillis(); left > 0 && !closed; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return !closed;
  }

  private void look() {
    try {
      dismiss(authentication.now());
    } catch (RuntimeException unknown) {
      LOGGER.log(Level.WARNING, "All who listen are cut off: who still may is not known", unknown);
      dismissAll();
    }
  }

  private synchronized void dismiss(Keyring keyring) {
    all.entrySet()
        .removeIf(
            listener -> {
              boolean goes = !mayStay(listener.getValue(), keyring);
              if (goes) {
                listener.getKey().interrupt();
              }
              return goes;
            });
  }

  private static boolean mayStay(Call call, Keyring keyring) {
    try {
      Caller unused = call.caller(keyring);
      return true;
    } catch (RejectedException revoked) {
      return false;
    }
  }

  private synchronized void dismissAll() {
    all.keySet().forEach(Thread::interrupt);
    all.clear();
  }

  /** All go, and nobody comes in any more. */
  @Override
  public synchronized void close() {
    closed = true;
    dismissAll();
    notifyAll();
  }
}
