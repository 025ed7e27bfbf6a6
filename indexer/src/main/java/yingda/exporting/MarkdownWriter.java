package yingda.exporting;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import yingda.document.Document;
import yingda.document.HomeZone;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.importing.Attributes;
import yingda.importing.FolderEdition;
import yingda.importing.MarkdownReader;
import yingda.importing.SourceFile;
import yingda.importing.TextFile;
import yingda.json.DocumentForm;
import yingda.json.EntryForm;
import yingda.json.Yaml;

/**
 * Writes a document as a Markdown file that is read as the same document. Safe for concurrent use.
 */
final class MarkdownWriter {
  private static final ZoneId ZONE = HomeZone.ID;

  /** What stands in the front matter where headings don't do. */
  private record Entries(List<EntryForm> entries) {}

  private final MarkdownReader reader = new MarkdownReader(FolderEdition.NONE, ZONE);

  /**
   * With headings if that says everything, else with the entries in the front matter.
   *
   * @throws RejectedException if no file can say it
   */
  String write(Document document) {
    return write(document, "");
  }

  /**
   * @param more lines for the front matter that say nothing about the document
   */
  String write(Document document, String more) {
    String front = Yaml.write(Attributes.of(document, ZONE)) + more;
    String page = file(front, "\n" + PageWriter.write(document));
    if (isRead(page, document)) {
      return page;
    }
    String exact = file(front + entries(document), "");
    if (isRead(exact, document)) {
      return exact;
    }
    throw Refusal.invalid("no-file-text").at(document.id());
  }

  private static String file(String front, String body) {
    return "---\n" + front + "---\n" + body;
  }

  private static String entries(Document document) {
    return document.entries().isEmpty()
        ? "entries: []\n"
        : Yaml.write(new Entries(document.entries().stream().map(EntryForm::of).toList()));
  }

  private boolean isRead(String text, Document document) {
    SourceFile file = new SourceFile(Path.of(""), document.id(), document.id());
    try {
      Document read = reader.read(file, TextFile.withPlainBreaks(text));
      return DocumentForm.fingerprint(read).equals(DocumentForm.fingerprint(document));
    } catch (RejectedException unreadable) {
      return false;
    }
  }
}
