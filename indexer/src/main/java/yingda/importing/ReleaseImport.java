package yingda.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Period;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Release;
import yingda.document.ReleasedPage;
import yingda.document.Revision;
import yingda.document.VersionRange;
import yingda.files.ShortHash;
import yingda.json.DocumentForm;

/** Carries the pages of a product over to a release. Belongs to one thread. */
final class ReleaseImport {
  private static final int BATCH = 500;

  private final DocumentStore store;
  private final ImportOptions options;
  private final Release release;
  private final Appender appender;

  /** All that are known with this one, the oldest first. */
  private final List<ProductVersion> releases;

  private final Map<String, Document> pages = new LinkedHashMap<>();

  /** What was written for each page, empty for those that are gone. */
  private final Map<String, String> sources = new HashMap<>();

  /** The file of each page. */
  private final Map<String, SourceFile> files = new HashMap<>();

  /** The pages that are there, but not in the release. */
  private final Set<String> withheld = new HashSet<>();

  ReleaseImport(DocumentStore store, ImportOptions options, Release release, Appender appender) {
    this.store = store;
    this.options = options;
    this.release = release;
    this.appender = appender;
    this.releases =
        Stream.concat(
                store.releases(release.product()).stream().map(Release::version),
                Stream.of(release.version()))
            .distinct()
            .sorted()
            .toList();
    if (!options.dryRun()) {
      store.announce(release);
    }
  }

  /**
   * Takes a page as it is in the release; one that is kept from readers is not in it.
   *
   * @throws RejectedException if it says itself for which versions it is
   */
  void put(DocumentReader.Found found, SourceFile file) {
    Document page = found.document();
    if (found.publication() != Publication.PUBLISHED) {
      withheld.add(page.id());
      appender.leaveOut();
      return;
    }
    if (!page.scope().versions().equals(VersionRange.ALL)) {
      throw Refusal.invalid("range-in-release")
          .with("value", page.scope().versions())
          .at("versions");
    }
    if (!page.family().equals(page.id())) {
      throw Refusal.invalid("edition-in-release").with("value", page.id()).at("id");
    }
    sources.put(page.id(), source(page, file));
    files.put(page.id(), file);
    pages.put(page.id(), page);
    if (pages.size() >= BATCH) {
      flush();
    }
  }

  /**
   * Ends the pages that are gone, and remembers that all were looked at.
   *
   * @param gone the families of those that are no longer there
   */
  void finish(Collection<String> gone) {
    flush();
    end(gone);
    if (!options.dryRun()) {
      store.lookedAt(release.product(), release.version(), sources);
    }
  }

  /** Those of the ids whose page is in the release. */
  Set<String> released(Set<String> ids) {
    Set<String> released = new HashSet<>(ids);
    released.removeAll(withheld);
    return released;
  }

  /** Another for another file, even where readers see no difference; a row is its document. */
  private static String source(Document page, SourceFile file) {
    try {
      return file.format().hasRows()
          ? DocumentForm.fingerprint(page)
          : ShortHash.of(Files.readAllBytes(file.path()));
    } catch (IOException e) {
      throw Refusal.invalid("unreadable-file").at(file.whole());
    }
  }

  /** At once, as the edits are made of what is published now. */
  private void flush() {
    Map<String, List<Document>> published = published(pages.keySet());
    pages.forEach((family, page) -> change(family, published, page));
    pages.clear();
    appender.flush();
  }

  private void end(Collection<String> gone) {
    Map<String, List<Document>> published = published(gone);
    published.forEach(
        (family, documents) -> {
          if (page(family, documents).contents().containsKey(release.version())) {
            sources.put(family, "");
            change(family, published, null);
          }
        });
    appender.flush();
  }

  private void change(
      String family, Map<String, List<Document>> published, @Nullable Document content) {
    List<Document> before = published.getOrDefault(family, List.of());
    List<Document> after = page(family, before).with(release.version(), content).editions();
    List<Edit> edits = new ArrayList<>();
    // The older first: if it breaks off behind some, no content is in no edition.
    after.stream()
        .filter(document -> !before.contains(document))
        .forEach(document -> edits.add(Edit.put(document, options.signature())));
    before.stream()
        .filter(document -> ReleasedPage.follows(document, releases))
        .filter(document -> after.stream().noneMatch(kept -> kept.id().equals(document.id())))
        .forEach(document -> edits.add(Edit.retire(document.id(), options.signature())));
    if (edits.isEmpty()) {
      appender.leave();
    }
    SourceFile file = files.get(family);
    if (file != null) {
      after.stream()
          .filter(document -> document.scope().versions().contains(release.version()))
          .forEach(document -> appender.from(document.id(), file));
    }
    appender.add(edits);
  }

  private ReleasedPage page(String family, List<Document> documents) {
    return ReleasedPage.of(family, documents, releases);
  }

  private Map<String, List<Document>> published(Collection<String> families) {
    List<Period> open =
        store.periods(families).stream().filter(period -> period.ends() == null).toList();
    return store.revisions(open).stream()
        .map(Revision::document)
        .collect(Collectors.groupingBy(Document::family, HashMap::new, Collectors.toList()));
  }
}
