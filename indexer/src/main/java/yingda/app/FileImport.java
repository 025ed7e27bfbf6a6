package yingda.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yingda.document.Action;
import yingda.document.DocumentStore;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.files.TemporaryDirectory;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.importing.Importer;

/**
 * Files into the store. What is imported is published, so who may not publish may only see what
 * would come of it. Safe for concurrent use.
 */
public final class FileImport {
  private static final int MOST_FILES = 10_000;

  private final DocumentStore store;
  private final Publishers publishers;
  private final Runnable imported;

  /**
   * @param imported is run when there is something new in the store
   */
  public FileImport(DocumentStore store, Publishers publishers, Runnable imported) {
    this.store = store;
    this.publishers = publishers;
    this.imported = imported;
  }

  /** What can be imported. */
  public ImportableFiles endings(Caller caller) {
    caller.need(Operation.IMPORT);
    return ImportableFiles.ENDINGS;
  }

  /**
   * Brings files of this machine.
   *
   * @param paths files, or folders of them
   */
  public ImportReport run(
      Caller caller, List<Path> paths, ImportOptions options, ImportProgress progress) {
    caller.need(Operation.IMPORT);
    check(caller, options);
    ImportReport report = new Importer(store, options, progress).run(paths);
    imported.run();
    return report;
  }

  /**
   * Brings files that somebody sent; their paths are below no folder of this machine.
   *
   * @throws RejectedException if there are too many, or none
   */
  public ImportReport runReceived(
      Caller caller, List<ReceivedFile> files, ImportOptions options, ImportProgress progress) {
    caller.need(Operation.IMPORT);
    check(caller, options);
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw Refusal.invalid("wrong-count")
          .with("count", files.size())
          .with("limit", MOST_FILES)
          .at("files");
    }
    try (TemporaryDirectory folder = TemporaryDirectory.create()) {
      List<RejectedException> rejections = lay(files, folder.path());
      ImportReport report =
          new Importer(store, options, progress).runInside(folder.path(), rejections);
      imported.run();
      return report;
    }
  }

  private void check(Caller caller, ImportOptions options) {
    if (!options.dryRun()) {
      if (!caller.may(Operation.PUBLISH.permission())) {
        throw Refusal.of(Reason.FORBIDDEN, "import-publishes")
            .with("caller", caller.id())
            .at("caller");
      }
      publishers.check(Action.PUBLISH, options.signature());
    }
  }

  private static List<RejectedException> lay(List<ReceivedFile> files, Path folder) {
    List<RejectedException> rejections = new ArrayList<>();
    for (ReceivedFile file : files) {
      try {
        file.layInto(folder);
      } catch (RejectedException e) {
        rejections.add(e);
      }
    }
    return rejections;
  }
}
