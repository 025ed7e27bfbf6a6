package yingda.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import yingda.cleaning.Cleaned;
import yingda.cleaning.Cleaner;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Term;
import yingda.manuscripts.HtmlPage;
import yingda.manuscripts.Manuscript;
import yingda.manuscripts.PageNotes;
import yingda.manuscripts.PdfDocument;
import yingda.manuscripts.Pictures;
import yingda.manuscripts.WordDocument;

/** Reads what was written for people to print as one document. Safe for concurrent use. */
final class ManuscriptReader implements DocumentReader {
  /** Makes Markdown of a file. */
  @FunctionalInterface
  private interface Opening {
    @Nullable Manuscript read(Path file, Pictures pictures, PageNotes notes) throws IOException;
  }

  private final Opening opening;
  private final MarkdownReader pages;

  private ManuscriptReader(Opening opening, FolderEdition edition, ZoneId zone) {
    this.opening = opening;
    this.pages = new MarkdownReader(edition, zone);
  }

  static ManuscriptReader word(FolderEdition edition, ZoneId zone) {
    return new ManuscriptReader(
        (path, pictures, notes) -> WordDocument.read(path, pictures), edition, zone);
  }

  static ManuscriptReader pdf(FolderEdition edition, ZoneId zone) {
    return new ManuscriptReader(
        (path, pictures, notes) -> PdfDocument.read(path, notes), edition, zone);
  }

  static ManuscriptReader html(FolderEdition edition, ZoneId zone) {
    return new ManuscriptReader(
        (path, pictures, notes) -> HtmlPage.read(path, pictures), edition, zone);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    Manuscript manuscript =
        opening.read(
            file.path(),
            (name, bytes) -> {
              try {
                return sink.keep(name, bytes);
              } catch (RejectedException e) {
                sink.noted(new Remark(file.whole(), Term.of("picture-not-kept", name)));
                return null;
              }
            },
            (page, what) -> sink.noted(new Remark(file.whole(), what)));
    if (manuscript == null) {
      sink.noted(new Remark(file.whole(), Term.of("no-whole-page")));
      return;
    }
    Cleaned cleaned = Cleaner.clean(manuscript.text(), 1);
    for (Cleaned.Change change : cleaned.changes()) {
      sink.noted(new Remark(file.line(manuscript.line(change.line())), change.what()));
    }
    pages.read(file, FrontMatter.none(), manuscript.with(cleaned), sink);
  }
}
