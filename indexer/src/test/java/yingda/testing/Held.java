package yingda.testing;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Holds up whoever reads a list, so that a test can look at who waits for it. */
public final class Held {
  private Held() {}

  /**
   * A list of one element.
   *
   * @param begun is told whenever somebody has begun to read it
   * @param mayGoOn until it has counted down nobody gets the element
   */
  public static <T> List<T> listOf(T element, Runnable begun, CountDownLatch mayGoOn) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        begun.run();
        try {
          mayGoOn.await();
        } catch (InterruptedException interrupted) {
          throw new IllegalStateException(interrupted);
        }
        return element;
      }

      @Override
      public int size() {
        return 1;
      }
    };
  }
}
