package yingda.knowledge;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Waits until all of the log can be found, and says every few seconds how far that is. */
public final class IndexWait {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Seconds between two lines. */
  private static final int EVERY = 5;

  private IndexWait() {}

  /**
   * @param lines hears every few seconds how far it is
   * @param goOn asked every second
   * @return whether all can be found
   */
  public static boolean until(
      KnowledgeBase knowledge, BooleanSupplier goOn, Consumer<String> lines) {
    long all = knowledge.store().lastSequence();
    for (int second = 0; goOn.getAsBoolean(); second++) {
      if (knowledge.catchUp(all, SECOND)) {
        return true;
      }
      if (second % EVERY == EVERY - 1) {
        lines.accept("the index is being made: " + knowledge.read() + " of " + all + " changes");
      }
    }
    return false;
  }
}
