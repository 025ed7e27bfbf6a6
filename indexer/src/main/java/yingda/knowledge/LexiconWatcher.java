package yingda.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/**
 * Notices within {@value #SECONDS} seconds that the lexicon of an open data directory has changed,
 * whoever changed it, and has the index rebuilt with it. A lexicon that breaks a rule is named once
 * in the log, and the words before it stay in use.
 */
public final class LexiconWatcher implements AutoCloseable {
  static final int SECONDS = 2;

  private static final Logger LOGGER = System.getLogger(LexiconWatcher.class.getName());

  private final KnowledgeBase knowledge;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("lexicon-watcher").daemon().factory());

  private @Nullable List<String> seen;
  private boolean failed;

  public LexiconWatcher(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Begins with looking whether the lexicon has changed since the index was written. */
  public void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  /** Does what there is to do. For one thread; never throws. */
  void look() {
    try {
      List<String> now = files(knowledge.directory().lexicon().path());
      if (!now.equals(seen)) {
        refresh();
        seen = now;
      }
      failed = false;
    } catch (RuntimeException e) {
      if (!failed) {
        LOGGER.log(Level.ERROR, "The index can't be rebuilt for another lexicon for now", e);
      }
      failed = true;
    }
  }

  private void refresh() {
    try {
      if (knowledge.isOutdated()) {
        knowledge.rebuild();
        LOGGER.log(Level.INFO, "The lexicon has changed and is in use");
      }
    } catch (RejectedException e) {
      LOGGER.log(Level.WARNING, "The words before stay in use: " + e.getMessage());
    }
  }

  /** With what changes whenever they do. */
  private static List<String> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(LexiconWatcher::state)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder, e);
    }
  }

  private static String state(Path file) {
    try {
      return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return file + " is being replaced";
    }
  }

  /** Does not wait for a rebuild, which ends when the knowledge base is closed. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
