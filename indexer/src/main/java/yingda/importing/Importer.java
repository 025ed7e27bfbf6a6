package yingda.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Release;
import yingda.files.TemporaryDirectory;

/**
 * Brings files into a store. What is the same already is left alone, so the same folder can be
 * imported again and again. One import at a time belongs to one thread.
 */
public final class Importer {
  private final DocumentStore store;
  private final ImportOptions options;
  private final ImportProgress progress;
  private final ImportedPictures pictures;
  private final LinkedTitles titles;
  private final ColumnNames columns;

  public Importer(DocumentStore store, ImportOptions options, ImportProgress progress) {
    this.store = store;
    this.options = options.spelledAs(store.products());
    this.progress = progress;
    this.pictures = new ImportedPictures(store, options.dryRun(), progress);
    this.titles = new LinkedTitles(this.options, progress);
    this.columns = new ColumnNames(options.columns(), store.columnNames());
  }

  /**
   * Reads all files under the paths. What breaks a rule is left out and reported; everything else
   * is durable when this returns.
   *
   * <p>Of a release, pages that are not among the files end with the release before, unless a file
   * was rejected.
   *
   * @param paths files, archives or folders of them
   */
  public ImportReport run(List<Path> paths) {
    return trees(paths.stream().map(SourceTree::of).toList());
  }

  /**
   * The same with what somebody sent, laid into a folder that says nothing: ids and places begin
   * behind it.
   *
   * @param rejections what could not be laid there, reported along
   */
  public ImportReport runInside(Path folder, List<RejectedException> rejections) {
    return trees(List.of(SourceTree.inside(folder, rejections)));
  }

  private ImportReport trees(List<SourceTree> found) {
    try (TemporaryDirectory unpacked = TemporaryDirectory.create();
        ParserProcess parser = new ParserProcess()) {
      List<SourceTree> trees = new Archives(unpacked.path(), options.seen()).opened(found);
      Appender appender = new Appender(store, options, progress);
      Release release = options.release();
      ImportReport report =
          release == null
              ? files(trees, appender, parser)
              : release(release, trees, appender, parser);
      if (!options.dryRun() && !columns.applied().isEmpty()) {
        store.rememberColumnNames(columns.applied());
      }
      return report;
    }
  }

  private ImportReport files(List<SourceTree> trees, Appender appender, FileParser parser) {
    refuseKnownRelease(options.edition());
    ImportRun run =
        new ImportRun(
            options,
            options.edition(),
            completed(appender::put),
            pictures,
            columns,
            parser,
            progress);
    run.read(trees);
    appender.flush();
    boolean prune = options.prune() && run.rejections().isEmpty() && !appender.hasRefused();
    if (prune) {
      Set<String> gone = new Pruning(store, options.edition()).leftOver(trees, run.ids());
      gone.stream().filter(this::isRetirable).forEach(appender::retire);
    }
    return appender.report(run, prune);
  }

  private boolean isRetirable(String documentId) {
    Set<String> retirable = options.retirable();
    return retirable == null || retirable.contains(documentId);
  }

  /** With titles at links that only point, and with pictures. */
  private ImportRun.Target completed(ImportRun.Target target) {
    return titles.before(pictures.before(target));
  }

  /** Without versions of their own, the pages get those that the releases give them. */
  private ImportReport release(
      Release release, List<SourceTree> trees, Appender appender, FileParser parser) {
    FolderEdition pages = new FolderEdition(release.product(), null);
    ReleaseImport imported = new ReleaseImport(store, options, release, appender);
    ImportRun run =
        new ImportRun(
            options, pages, completed(imported::put), pictures, columns, parser, progress);
    run.read(trees);
    boolean complete = run.rejections().isEmpty();
    Set<String> released = imported.released(run.ids());
    imported.finish(complete ? new Pruning(store, pages).leftOver(trees, released) : Set.of());
    return appender.report(run, complete);
  }

  /** It would lay an edition of its own over those of the releases. */
  private void refuseKnownRelease(FolderEdition edition) {
    if (edition.product() == null || edition.version() == null) {
      return;
    }
    for (Release release : store.releases(edition.product())) {
      if (release.version().equals(edition.version())) {
        throw Refusal.invalid("is-release")
            .with("release", release.title())
            .with("date", release.date())
            .at("version");
      }
    }
  }
}
