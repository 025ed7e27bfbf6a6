package yingda.content;

import java.nio.file.Path;
import java.util.List;
import yingda.document.DocumentStore;

/**
 * Brings files into a store. What is the same already is left alone, so the same folder can be
 * imported again and again. One import at a time belongs to one thread.
 */
public final class Importer {
  private final DocumentStore store;
  private final ImportOptions options;
  private final ImportProgress progress;

  public Importer(DocumentStore store, ImportOptions options, ImportProgress progress) {
    this.store = store;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Reads all files under the paths. What breaks a rule is left out and reported; everything else
   * is durable when this returns.
   *
   * @param paths Markdown files, tables, or folders of them
   */
  public ImportReport run(List<Path> paths) {
    List<SourceTree> trees = paths.stream().map(SourceTree::of).toList();
    Appender appender = new Appender(store, options);
    ImportRun run = new ImportRun(options, appender, progress);
    run.read(trees);
    appender.flush();
    boolean complete = run.rejections().isEmpty();
    if (options.prune() && complete) {
      new Pruning(store, options.edition()).leftOver(trees, run.ids()).forEach(appender::retire);
      appender.flush();
    }
    return new ImportReport(
        appender.changes(),
        appender.unchanged(),
        run.rejections(),
        options.prune() && complete,
        appender.sequence());
  }
}
