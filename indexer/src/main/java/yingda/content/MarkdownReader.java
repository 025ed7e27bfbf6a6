package yingda.content;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.RejectedException;

/** Reads a Markdown file as one document. Safe for concurrent use. */
final class MarkdownReader implements DocumentReader {
  private final Edition edition;
  private final ZoneId zone;

  MarkdownReader(Edition edition, ZoneId zone) {
    this.edition = edition;
    this.zone = zone;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    sink.accept(read(file, TextFile.read(file)), file.line(1));
  }

  /**
   * @param text with line breaks as {@code \n}
   * @throws RejectedException naming file and line
   */
  Document read(SourceFile file, String text) {
    if (text.isBlank()) {
      throw RejectedException.invalid(file.place(), "is empty, write an entry or remove the file");
    }
    FrontMatter front = FrontMatter.of(file, text);
    Attributes attributes = front.attributes();
    List<Section> sections = Outline.of(front.body(), front.lines());
    Page page = Page.of(file, attributes, sections);
    List<Entry> entries = page.entries();
    try {
      return document(file, attributes, page.title(), entries);
    } catch (RejectedException e) {
      throw front.yaml() == null ? e.at(file.line(1)) : front.yaml().placed(e);
    }
  }

  private Document document(
      SourceFile file, Attributes attributes, String title, List<Entry> entries) {
    return new Document(
        edition.id(attributes.idOr(file.id())),
        attributes.kindOr(file.kind()),
        title,
        attributes.scope(edition),
        attributes.validity(zone),
        attributes.upkeep(),
        attributes.tags(),
        entries);
  }
}
