package yingda.importing;

import java.io.IOException;
import java.time.ZoneId;
import yingda.cleaning.Cleaned;
import yingda.cleaning.Cleaner;
import yingda.document.Refusal;
import yingda.document.Remark;
import yingda.manuscripts.NumberedText;

/** Reads a plain text as one document, without the dirt in it. Safe for concurrent use. */
final class PlainTextReader implements DocumentReader {
  private final MarkdownReader pages;

  PlainTextReader(FolderEdition edition, ZoneId zone) {
    this.pages = new MarkdownReader(edition, zone);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    String text = TextFile.read(file);
    if (text.isBlank()) {
      throw Refusal.invalid("empty-file").at(file.whole());
    }
    FrontMatter front = FrontMatter.of(file, text);
    Cleaned cleaned = Cleaner.clean(front.body(), front.lines() + 1);
    for (Cleaned.Change change : cleaned.changes()) {
      sink.noted(new Remark(file.line(change.line()), change.what()));
    }
    pages.read(file, front, NumberedText.manuscript(cleaned), sink);
  }
}
