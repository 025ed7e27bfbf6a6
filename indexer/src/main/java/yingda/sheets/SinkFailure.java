package yingda.sheets;

import java.util.function.Supplier;

/** Carries what went wrong behind the sink past those who take every fault for a damaged file. */
final class SinkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RuntimeException failure;

  private SinkFailure(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /** As it was thrown. */
  RuntimeException failure() {
    return failure;
  }

  static <T> T carried(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw new SinkFailure(e);
    }
  }
}
