package yingda.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs and not every machine has. */
public final class Requirement {
  private Requirement() {}

  /**
   * Skips the test, or fails it where the environment variable {@code SKIP_IS_FAILURE} is {@code
   * true}. Returns never; to {@code throw} it tells the compiler so.
   *
   * @param message what is missing, and how to get it
   */
  public static RuntimeException missing(String message) {
    return "true".equals(System.getenv("SKIP_IS_FAILURE")) ? fail(message) : abort(message);
  }
}
