package yingda.importing;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.InputPlace;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Release;
import yingda.document.ReleasedPage;
import yingda.document.Remark;
import yingda.document.Revision;
import yingda.document.Term;
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
          options.releases()
              ? releases(trees, appender, parser)
              : release == null
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
    tellOfReleases(trees);
    SharedWordings shared = new SharedWordings();
    ImportRun run = run(options.edition(), shared.before(appender::put), parser, progress);
    run.read(trees);
    appender.flush();
    boolean prune = options.prune() && run.rejections().isEmpty() && !appender.hasRefused();
    if (prune) {
      Set<String> gone = new Pruning(store, options.edition()).leftOver(trees, run.ids());
      gone.stream().filter(this::isRetirable).forEach(appender::retire);
      appender.flush();
    }
    shared.tell(store, appender.shown(), progress::noted);
    return appender.report(List.of(run), prune);
  }

  /** What would become pages of their own, each with the name of a release in its id. */
  private void tellOfReleases(List<SourceTree> trees) {
    String likely = ReleaseFolders.likely(trees, options.edition().product());
    if (!likely.isEmpty()) {
      InputPlace place = trees.getFirst().whole();
      progress.noted(new Remark(place, Term.of("looks-like-releases", likely)));
    }
  }

  private ImportRun run(
      FolderEdition edition, ImportRun.Target target, FileParser parser, ImportProgress hears) {
    return new ImportRun(options, edition, completed(target), pictures, columns, parser, hears);
  }

  private boolean isRetirable(String documentId) {
    Set<String> retirable = options.retirable();
    return retirable == null || retirable.contains(documentId);
  }

  /** With titles at links that only point, with pictures, and with a word on what looks odd. */
  private ImportRun.Target completed(ImportRun.Target target) {
    Doubts doubts = new Doubts(Instant.now(), progress::noted);
    return titles.before(pictures.before(doubts.before(target)));
  }

  /** Without versions of their own, the pages get those that the releases give them. */
  private ImportReport release(
      Release release, List<SourceTree> trees, Appender appender, FileParser parser) {
    FolderEdition pages = new FolderEdition(release.product(), null);
    ReleaseImport imported = new ReleaseImport(store, options, List.of(release), appender);
    ImportRun run = run(pages, imported.of(release), parser, progress);
    run.read(trees);
    boolean complete = run.rejections().isEmpty();
    if (complete) {
      end(imported, release, trees, run);
    }
    imported.finish();
    return appender.report(List.of(run), complete);
  }

  private void end(ReleaseImport imported, Release release, List<SourceTree> trees, ImportRun run) {
    FolderEdition pages = new FolderEdition(release.product(), null);
    Set<String> released = imported.released(release, run.ids());
    imported.end(release, new Pruning(store, pages).leftOver(trees, released));
  }

  /** Folders named as releases; what lies beside them is for all versions. */
  private ImportReport releases(List<SourceTree> trees, Appender appender, FileParser parser) {
    String product = requireNonNull(options.edition().product());
    ReleaseFolders folders = ReleaseFolders.of(trees, product);
    if (folders.pages().isEmpty()) {
      return noReleases(trees, appender, parser);
    }
    folders.remarks().forEach(progress::noted);
    Map<ProductVersion, Release> known = new HashMap<>();
    store.releases(product).forEach(release -> known.put(release.version(), release));
    List<Release> releases =
        folders.pages().keySet().stream()
            .map(version -> known.getOrDefault(version, seenToday(product, version)))
            .toList();
    ReleaseImport imported = new ReleaseImport(store, options, releases, appender);
    boolean complete = trees.stream().allMatch(tree -> tree.rejections().isEmpty());
    SumOfProgress sum = new SumOfProgress(progress, trees);
    Set<String> taken = new HashSet<>();
    List<ImportRun> runs = new ArrayList<>();
    for (Release release : releases) {
      List<SourceTree> pages = requireNonNull(folders.pages().get(release.version()));
      ImportRun run = run(options.edition(), imported.of(release), parser, sum.next());
      run.read(pages);
      runs.add(run);
      taken.addAll(run.ids());
      if (complete && run.rejections().isEmpty()) {
        end(imported, release, pages, run);
      }
    }
    imported.finish();
    ImportRun run = run(options.edition(), beside(taken, appender), parser, sum.next());
    run.read(folders.common());
    runs.add(run);
    appender.flush();
    boolean whole = runs.stream().allMatch(each -> each.rejections().isEmpty());
    if (options.prune() && whole && !appender.hasRefused()) {
      taken.addAll(run.ids());
      Set<String> gone = new Pruning(store, options.edition()).leftOver(folders.common(), taken);
      ofNoRelease(gone, product).stream().filter(this::isRetirable).forEach(appender::retire);
    }
    return appender.report(runs, whole);
  }

  /** A release whose folder is not there goes on. */
  private List<String> ofNoRelease(Set<String> ids, String product) {
    List<ProductVersion> known = store.releases(product).stream().map(Release::version).toList();
    return store.newest(ids).stream()
        .map(Revision::document)
        .filter(document -> !ReleasedPage.follows(document, known))
        .map(Document::id)
        .toList();
  }

  private ImportReport noReleases(List<SourceTree> trees, Appender appender, FileParser parser) {
    ImportRun run = run(options.edition(), appender::put, parser, progress);
    trees.forEach(tree -> tree.rejections().forEach(run::reject));
    run.reject(Refusal.invalid("no-release-folders").at(trees.getFirst().whole()));
    return appender.report(List.of(run), false);
  }

  /** The day is corrected by whoever knows it. */
  private Release seenToday(String product, ProductVersion version) {
    LocalDate today = LocalDate.now(options.zone());
    return new Release(product, version, today, options.signature());
  }

  /** A page for all versions must not answer beside those of the releases. */
  private static ImportRun.Target beside(Set<String> taken, Appender appender) {
    return (found, file) -> {
      String id = found.document().family();
      if (taken.contains(id)) {
        throw Refusal.invalid("page-of-releases").with("id", id).at("id");
      }
      appender.put(found, file);
    };
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
