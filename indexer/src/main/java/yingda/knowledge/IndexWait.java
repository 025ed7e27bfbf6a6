package yingda.knowledge;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;

/** Waits until all of the log can be found, and says every few seconds how far that is. */
public final class IndexWait {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Seconds between two lines. */
  private static final int EVERY = 5;

  private static final Logger LOGGER = System.getLogger(IndexWait.class.getName());

  private IndexWait() {}

  /**
   * Brings the index up to date for a command that only reads it: an import that was killed leaves
   * none, or one that is behind. Does nothing where a service does so, or nothing can be written.
   *
   * @param lines hears every few seconds how far it is
   */
  public static void bringUpToDate(DataDirectory directory, Clock clock, Consumer<String> lines) {
    if (!Files.isWritable(directory.path())) {
      return;
    }
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, clock)) {
      boolean unused = until(knowledge, () -> true, lines);
    } catch (RejectedException e) {
      if (e.reason() != Reason.IN_USE) {
        throw e;
      }
    } catch (UnavailableException | UncheckedIOException full) {
      LOGGER.log(Level.DEBUG, "The index is read as it is", full);
    }
  }

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
