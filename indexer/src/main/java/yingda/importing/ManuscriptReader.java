package yingda.importing;

import java.io.IOException;
import java.time.ZoneId;
import yingda.cleaning.Cleaned;
import yingda.cleaning.Cleaner;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Term;
import yingda.manuscripts.Manuscript;

/** Reads what was written for people to print as one document. Safe for concurrent use. */
final class ManuscriptReader implements DocumentReader {
  private final SourceFormat format;
  private final FileParser parser;
  private final MarkdownReader pages;

  ManuscriptReader(SourceFormat format, FolderEdition edition, ZoneId zone, FileParser parser) {
    this.format = format;
    this.parser = parser;
    this.pages = new MarkdownReader(edition, zone);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    Manuscript manuscript =
        parser.manuscript(
            format,
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
