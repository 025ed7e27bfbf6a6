package yingda.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/**
 * Notices within {@value #SECONDS} seconds that the lexicon or the model of an open data directory
 * has changed, whoever changed it, and has the index rebuilt with it where it must be. A lexicon
 * that breaks a rule and a damaged model are named once in the log, and what was there before stays
 * in use.
 */
public final class AnalysisWatcher implements AutoCloseable {
  static final int SECONDS = 2;

  private static final Logger LOGGER = System.getLogger(AnalysisWatcher.class.getName());

  private final KnowledgeBase knowledge;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("analysis-watcher").daemon().factory());

  private @Nullable List<String> seen;
  private boolean failed;
  private boolean refused;

  public AnalysisWatcher(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Begins with looking whether they have changed since the index was written. */
  public void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  /** Does what there is to do. For one thread; never throws. */
  void look() {
    try {
      List<String> now = files();
      if (!now.equals(seen)) {
        refresh();
        seen = now;
      }
      failed = false;
    } catch (RuntimeException e) {
      if (!failed) {
        LOGGER.log(
            Level.ERROR, "The index can't be rebuilt for another lexicon or model for now", e);
      }
      failed = true;
    }
  }

  private void refresh() {
    try {
      knowledge.readJudgement();
      knowledge.readPhrases();
      if (knowledge.isOutdated()) {
        knowledge.rebuild();
        LOGGER.log(Level.INFO, "The lexicon or the model has changed and is in use");
      } else if (refused) {
        LOGGER.log(Level.INFO, "The lexicon and the model are in order again and in use");
      }
      refused = false;
    } catch (RejectedException e) {
      refused = true;
      LOGGER.log(Level.WARNING, "What was there before stays in use: " + e.getMessage());
    }
  }

  /** With what changes whenever they do. */
  private List<String> files() {
    DataDirectory directory = knowledge.directory();
    List<String> states = new ArrayList<>(lexicon(directory.lexicon().path()));
    ModelFolder model = directory.model();
    for (Path file :
        List.of(
            model.encoder(),
            model.calibration(),
            model.weights(),
            model.endpoint(),
            model.onnx().resolve("model.onnx"))) {
      if (Files.exists(file)) {
        states.add(state(file));
      }
    }
    return states;
  }

  private static List<String> lexicon(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(AnalysisWatcher::state)
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
