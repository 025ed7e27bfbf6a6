package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails whatever test saw a page fail: an agent would have gone on with an answer to somebody
 * else's question. JUnit finds it by itself, so that no test can leave it out.
 */
public final class PageFaults implements AfterEachCallback, AfterAllCallback {
  @Override
  public void afterEach(ExtensionContext context) {
    check();
  }

  /** What failed when the test was over already. */
  @Override
  public void afterAll(ExtensionContext context) {
    check();
  }

  private static void check() {
    assertThat(Browser.faultsSoFar()).as("what pages did not foresee").isEmpty();
  }
}
