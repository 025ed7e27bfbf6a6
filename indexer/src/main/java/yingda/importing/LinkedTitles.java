package yingda.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.document.Anchor;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.markup.PointerTitles;

/**
 * Looks up what links that only point lead to, in the same page or in a file beside it, so that
 * they say its title. What can't be looked up is told. Belongs to one thread.
 */
final class LinkedTitles {
  /** How sites write the address of a page: with its ending, without, or as a folder. */
  private static final List<String> ENDINGS =
      List.of("", ".md", ".mdx", ".markdown", "/index.md", "/README.md", "/_index.md");

  /** Pages that are remembered; a large import has more. */
  private static final int MOST_KNOWN = 500;

  private final MarkdownReader pages;
  private final ImportProgress progress;
  private final Map<Path, Optional<Document>> known = new HashMap<>();

  /**
   * @param progress hears of what can't be looked up
   */
  LinkedTitles(ImportOptions options, ImportProgress progress) {
    this.pages = new MarkdownReader(options.edition(), options.zone());
    this.progress = progress;
  }

  /** A target that gets each document with titles at its pointers. */
  ImportRun.Target before(ImportRun.Target target) {
    return (found, file) -> target.accept(titled(found, file), file);
  }

  private DocumentReader.Found titled(DocumentReader.Found found, SourceFile file) {
    Document titled = PointerTitles.in(found.document(), link -> title(link, found, file));
    return new DocumentReader.Found(titled, found.publication(), found.place());
  }

  private Optional<String> title(String link, DocumentReader.Found from, SourceFile file) {
    if (LocalLinks.isElsewhere(link)) {
      return Optional.empty();
    }
    String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
    Optional<Document> page =
        link.startsWith("#") ? Optional.of(from.document()) : page(link, file);
    Optional<String> title = page.flatMap(found -> title(found, LocalLinks.decoded(anchor)));
    if (title.isEmpty()) {
      progress.missing(
          Refusal.invalid("link-untitled").at(link).in(LocalLinks.line(link, file, from.place())));
    }
    return title;
  }

  /** Of a heading if the link names one that is there, else of the page. */
  private static Optional<String> title(Document page, String anchor) {
    if (anchor.isEmpty()) {
      return Optional.of(page.title());
    }
    String name = anchor.toLowerCase(Locale.ROOT);
    for (Entry entry : page.entries()) {
      if (entry.anchor().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(entry.question());
      }
      for (String heading : entry.path()) {
        if (Anchor.of(heading).equals(name)) {
          return Optional.of(heading);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Document> page(String link, SourceFile file) {
    try {
      Path named = LocalLinks.named(link, file).normalize();
      for (String ending : ENDINGS) {
        Path path = Path.of(named + ending);
        if (path.startsWith(file.root()) && Files.isRegularFile(path)) {
          return read(path);
        }
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Document> read(Path path) {
    Optional<Document> page = known.get(path);
    if (page == null) {
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      page = Optional.ofNullable(parsed(path));
      known.put(path, page);
    }
    return page;
  }

  private @Nullable Document parsed(Path path) {
    String name = String.valueOf(path.getFileName());
    SourceFile file = SourceFile.of(path, SourceFile.place(path), "", Path.of(name));
    try {
      return SourceFormat.of(path) == SourceFormat.MARKDOWN
          ? pages.read(file, TextFile.read(file))
          : null;
    } catch (IOException | RejectedException e) {
      return null; // whoever imports it is told why
    }
  }
}
