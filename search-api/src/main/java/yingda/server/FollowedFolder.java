package yingda.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.app.Callers;
import yingda.app.FileImport;
import yingda.app.TuningEditing;
import yingda.cli.Terminal;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.importing.FolderState;
import yingda.importing.ImportOptions;
import yingda.importing.ImportReport;
import yingda.knowledge.KnowledgeBase;

/**
 * Imports a folder whenever its files have changed and nobody writes there any more: they are the
 * same at two looks, {@value #SECONDS} s apart. A folder that is gone, and files that are refused,
 * are named in the log and as a warning of the service's health; what was imported stays.
 */
final class FollowedFolder implements AutoCloseable {
  /** Seconds between two looks. */
  static final int SECONDS = 2;

  /** Looks before answers, for files that are being written: the rest is left for later. */
  private static final int FIRST_LOOKS = 5;

  /** Looks that are passed over after a failure, as one of a full disk. */
  private static final int PAUSE = 15;

  /** Refusals that are named in the log. */
  private static final int MOST_NAMED = 20;

  private static final Logger LOGGER = System.getLogger(FollowedFolder.class.getName());

  private final KnowledgeBase knowledge;
  private final Path folder;
  private final FollowOptions options;
  private final Caller caller;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("followed-folder").daemon().factory());

  private final FollowedDocuments documents = new FollowedDocuments();

  /** At the last look. */
  private @Nullable FolderState seen;

  /** When it was imported last. */
  private @Nullable FolderState imported;

  /** What was to be mended then, null if nothing. */
  private @Nullable RuntimeException found;

  private boolean isGone;
  private int pause;
  private volatile @Nullable RuntimeException warning;

  FollowedFolder(KnowledgeBase knowledge, Path folder, FollowOptions options) {
    this.knowledge = knowledge;
    this.folder = folder;
    this.options = options;
    this.caller = Callers.LOCAL.named(options.signature().author());
  }

  /** Imports it for the first time, unless it is not there or written all the while. */
  void begin() {
    look();
    for (int i = 0; i < FIRST_LOOKS && seen != null && !seen.equals(imported); i++) {
      try {
        Thread.sleep(TimeUnit.SECONDS.toMillis(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      look();
    }
  }

  /** Goes on looking. */
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  /** What should be mended, null if nothing. */
  @Nullable RuntimeException warning() {
    return warning;
  }

  /** Does what there is to do. For one thread at a time; never throws. */
  private void look() {
    if (pause > 0) {
      pause--;
      return;
    }
    try {
      FolderState now = FolderState.of(folder);
      if (now.equals(seen) && !now.equals(imported)) {
        found = importAll(now);
        imported = now;
      }
      seen = now;
      isGone = false;
      warning = found;
    } catch (IOException e) {
      sayGone(e);
    } catch (RuntimeException e) {
      sayFailed(e);
    }
  }

  /**
   * @return what is to be mended, null if nothing
   */
  private @Nullable RuntimeException importAll(FolderState now) {
    ImportOptions how = options.importing(now).retiringOnly(documents.ids());
    ImportReport report =
        new FileImport(knowledge.store(), Publishers.EVERYBODY, knowledge::wake)
            .run(caller, List.of(folder), how, documents);
    LOGGER.log(Level.INFO, folder + ": " + Terminal.text(report.summary()));
    List<RejectedException> rejections = report.rejections();
    rejections.stream().limit(MOST_NAMED).forEach(FollowedFolder::log);
    return rejections.isEmpty() ? bringTuning(how.signature()) : refused(rejections);
  }

  private RuntimeException refused(List<RejectedException> rejections) {
    return Refusal.invalid("followed-files-refused")
        .with("value", folder)
        .with("count", rejections.size())
        .with("first", rejections.getFirst().place())
        .alone();
  }

  /** Words and golden questions that are edited here stay so until the folder has others. */
  private @Nullable RuntimeException bringTuning(Signature signature) {
    try {
      var unused =
          TuningEditing.in(knowledge.directory(), knowledge.store(), Clock.systemUTC())
              .bring(caller, folder, false, signature);
      return null;
    } catch (RejectedException e) {
      log(e);
      return e;
    }
  }

  private static void log(RejectedException rejection) {
    LOGGER.log(Level.WARNING, Terminal.text(rejection));
  }

  private void sayGone(IOException failure) {
    if (!isGone) {
      LOGGER.log(Level.WARNING, "The followed folder can't be read: " + failure);
    }
    isGone = true;
    seen = null;
    warning = Refusal.invalid("followed-folder-gone").with("value", folder).alone();
  }

  private void sayFailed(RuntimeException failure) {
    LOGGER.log(Level.ERROR, folder + ": can't be imported for now", failure);
    pause = PAUSE;
    warning = failure;
  }

  /** Lets an import that is under way end: the store is closed behind it. */
  @Override
  public void close() {
    thread.close();
  }
}
