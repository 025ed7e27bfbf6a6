package yingda.files;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * What goes wrong behind those who read a file. The libraries that read it throw whatever they like
 * where it is damaged, so every fault is taken for that, and this one carried past.
 */
public final class ReadingFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RuntimeException failure;

  private ReadingFailure(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /** Asks those who take what was read. */
  public static <T extends @Nullable Object> T asked(Supplier<T> taker) {
    try {
      return taker.get();
    } catch (RuntimeException e) {
      throw new ReadingFailure(e);
    }
  }

  /** Tells those who take what was read. */
  public static void told(Runnable taker) {
    try {
      taker.run();
    } catch (RuntimeException e) {
      throw new ReadingFailure(e);
    }
  }

  /**
   * What to throw for what a library threw: what was carried or refused as it is, else that the
   * file is damaged.
   *
   * @param ending of its name, such as {@code .xlsx}
   */
  public static RuntimeException of(Throwable thrown, String ending) {
    if (thrown instanceof ReadingFailure carried) {
      return carried.failure;
    }
    return thrown instanceof RejectedException rejected
        ? rejected
        : Refusal.invalid("damaged-file").with("ending", ending).alone();
  }
}
