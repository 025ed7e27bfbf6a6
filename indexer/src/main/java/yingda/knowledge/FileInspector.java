package yingda.knowledge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import yingda.document.Inspectable;
import yingda.document.UnavailableException;

/**
 * Reads the databases through beside a running service, so that damage is told of while there is a
 * backup of it. What is found is named once in the log, and by {@link KnowledgeBase#warning}.
 */
public final class FileInspector implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(FileInspector.class.getName());

  /** Not while it starts, when the disk is busy enough. */
  private static final Duration FIRST = Duration.ofMinutes(5);

  private static final Duration EVERY = Duration.ofDays(1);

  private final KnowledgeBase knowledge;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("file-inspector").daemon().factory());

  private volatile boolean closing;

  public FileInspector(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Looks in some minutes, and each day from then on. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::look, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /** Looks now. */
  void look() {
    look(knowledge.store());
    look(knowledge.usage());
  }

  private void look(Inspectable file) {
    if (closing || file.damage() != null) {
      return;
    }
    try {
      file.inspect();
    } catch (UnavailableException damage) {
      LOGGER.log(Level.ERROR, damage.getMessage());
    } catch (RuntimeException e) {
      // What is closed can't be read to its end.
      if (!closing) {
        LOGGER.log(Level.ERROR, "The databases could not be read through", e);
      }
    }
  }

  /** Looks no more; what it reads now ends when the databases are closed. */
  @Override
  public void close() {
    closing = true;
    thread.shutdown();
  }
}
