package yingda.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Period;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.Release;
import yingda.document.ReleasedPage;
import yingda.document.Revision;
import yingda.document.VersionRange;
import yingda.files.ShortHash;
import yingda.json.DocumentForm;

/**
 * Carries the pages of a product over to a release, or to several: what they are in all of these is
 * written at once then. Belongs to one thread.
 */
final class ReleaseImport {
  private static final int BATCH = 500;

  private final DocumentStore store;
  private final ImportOptions options;
  private final List<Release> imported;
  private final Appender appender;

  /** All that are known with these, the oldest first. */
  private final List<ProductVersion> releases;

  /** By family what each release has; empty where the page is gone. */
  private final Map<String, Map<ProductVersion, Optional<Document>>> pages = new LinkedHashMap<>();

  /** What was written for each page of a release, empty for those that are gone. */
  private final Map<ProductVersion, Map<String, String>> sources = new HashMap<>();

  /** The file of each page of a release. */
  private final Map<ProductVersion, Map<String, SourceFile>> files = new HashMap<>();

  /** The pages of a release that are there, but not for readers. */
  private final Map<ProductVersion, Set<String>> withheld = new HashMap<>();

  /**
   * @param imported releases of one product, the oldest first
   */
  ReleaseImport(
      DocumentStore store, ImportOptions options, List<Release> imported, Appender appender) {
    this.store = store;
    this.options = options;
    this.imported = imported;
    this.appender = appender;
    String product = imported.getFirst().product();
    this.releases =
        Stream.concat(store.releases(product).stream(), imported.stream())
            .map(Release::version)
            .distinct()
            .sorted()
            .toList();
    for (Release release : imported) {
      sources.put(release.version(), new HashMap<>());
      files.put(release.version(), new HashMap<>());
      withheld.put(release.version(), new HashSet<>());
      if (!options.dryRun()) {
        store.announce(release);
      }
    }
  }

  /**
   * Takes the pages as they are in a release; one that is kept from readers is not in it, and one
   * that says itself for which versions it is is refused.
   */
  ImportRun.Target of(Release release) {
    return (found, file) -> put(release.version(), found, file);
  }

  private void put(ProductVersion release, DocumentReader.Found found, SourceFile file) {
    Document page = found.document();
    if (found.publication() != Publication.PUBLISHED) {
      in(withheld, release).add(page.id());
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
    in(sources, release).put(page.id(), source(page, file));
    in(files, release).put(page.id(), file);
    say(page.id(), release, Optional.of(page));
    if (imported.size() == 1 && pages.size() >= BATCH) {
      flush();
    }
  }

  private static <T> T in(Map<ProductVersion, T> all, ProductVersion release) {
    return requireNonNull(all.get(release));
  }

  /** What several releases have alike is in memory once. */
  private void say(String family, ProductVersion release, Optional<Document> content) {
    Map<ProductVersion, Optional<Document>> said =
        pages.computeIfAbsent(family, page -> new HashMap<>());
    said.put(release, said.values().stream().filter(content::equals).findFirst().orElse(content));
  }

  /**
   * Ends pages that are gone in a release.
   *
   * @param gone the families of those that are no longer there
   */
  void end(Release release, Collection<String> gone) {
    published(gone)
        .forEach(
            (family, documents) -> {
              if (page(family, documents).contents().containsKey(release.version())) {
                in(sources, release.version()).put(family, "");
                say(family, release.version(), Optional.empty());
              }
            });
  }

  /** Writes what is left, and remembers that all was looked at. */
  void finish() {
    flush();
    if (!options.dryRun()) {
      for (Release release : imported) {
        store.lookedAt(release.product(), release.version(), in(sources, release.version()));
      }
    }
  }

  /** Those of the ids whose page is in the release. */
  Set<String> released(Release release, Set<String> ids) {
    Set<String> released = new HashSet<>(ids);
    released.removeAll(in(withheld, release.version()));
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
    List<String> families = List.copyOf(pages.keySet());
    for (int from = 0; from < families.size(); from += BATCH) {
      List<String> some = families.subList(from, Math.min(from + BATCH, families.size()));
      Map<String, List<Document>> published = published(some);
      some.forEach(family -> change(family, published.getOrDefault(family, List.of())));
      appender.flush();
    }
    pages.clear();
  }

  private void change(String family, List<Document> before) {
    ReleasedPage page = page(family, before);
    for (var said : requireNonNull(pages.get(family)).entrySet()) {
      page = page.with(said.getKey(), said.getValue().orElse(null));
    }
    List<Document> after = page.editions();
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
    after.forEach(document -> tellFile(family, document));
    appender.add(edits);
  }

  /** The file of the newest release an edition is for. */
  private void tellFile(String family, Document edition) {
    for (Release release : imported.reversed()) {
      SourceFile file = in(files, release.version()).get(family);
      if (file != null && edition.scope().versions().contains(release.version())) {
        appender.from(edition.id(), file);
        return;
      }
    }
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
