package yingda.importing;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.EntryForm;
import yingda.manuscripts.Manuscript;

/** Reads a Markdown file as one document. Safe for concurrent use. */
public final class MarkdownReader implements DocumentReader {
  private final FolderEdition edition;
  private final ZoneId zone;

  /** What the text below a head becomes, which begins in some line. */
  @FunctionalInterface
  private interface Bodies {
    Includes.Body of(String text, int first);
  }

  public MarkdownReader(FolderEdition edition, ZoneId zone) {
    this.edition = edition;
    this.zone = zone;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    Includes includes = new Includes(file, sink::unread);
    sink.accept(find(file, TextFile.read(file), includes::into, sink::unread));
  }

  /**
   * Reads what was written as something else as one document.
   *
   * @param front what stands above it in the file
   */
  void read(SourceFile file, FrontMatter front, Manuscript manuscript, Sink sink) {
    if (manuscript.text().isBlank()) {
      throw Refusal.invalid("empty-file").at(file.whole());
    }
    Includes.Body body = new Includes.Body(manuscript.text(), manuscript.lines());
    sink.accept(find(file, front, (text, first) -> body, sink::unread));
  }

  /**
   * @param text with line breaks as {@code \n}
   * @throws RejectedException naming file and line
   */
  public Document read(SourceFile file, String text) {
    return find(file, text, Includes.Body::of, unread -> {}).document();
  }

  private Found find(SourceFile file, String text, Bodies bodies, Consumer<String> unread) {
    if (text.isBlank()) {
      throw Refusal.invalid("empty-file").at(file.whole());
    }
    return find(file, FrontMatter.of(file, text), bodies, unread);
  }

  private Found find(SourceFile file, FrontMatter front, Bodies bodies, Consumer<String> unread) {
    Keys keys = front.keys();
    if (keys == null) {
      Document document = document(file, front, Attributes.NONE, bodies);
      return found(document, Publication.PUBLISHED, file);
    }
    keys.unread().forEach(unread);
    Document document = document(file, front, keys.attributes(), bodies);
    return found(document, keys.publication(), file);
  }

  private static Found found(Document document, Publication publication, SourceFile file) {
    return new Found(document, publication, file.line(1));
  }

  private Document document(
      SourceFile file, FrontMatter front, Attributes attributes, Bodies bodies) {
    Includes.Body body = bodies.of(front.body(), front.lines() + 1);
    Page page = Page.of(file, attributes, Outline.of(body));
    List<Entry> written = page.entries();
    List<EntryForm> forms = attributes.entries();
    try {
      return forms == null
          ? document(file, attributes, page.title(), written)
          : document(file, attributes, title(attributes, page), exact(forms, front.body()));
    } catch (RejectedException e) {
      throw front.keys() == null ? e.in(file.line(1)) : front.keys().placed(e);
    }
  }

  /** Where all entries stand in the front matter nothing is made of them: no space is stripped. */
  private static List<Entry> exact(List<EntryForm> forms, String body) {
    if (!body.isBlank()) {
      throw Refusal.invalid("entries-twice").at("entries");
    }
    return EntryForm.toEntries(forms);
  }

  private static String title(Attributes attributes, Page page) {
    return attributes.title() == null ? page.title() : attributes.title();
  }

  private Document document(
      SourceFile file, Attributes attributes, String title, List<Entry> entries) {
    return new Document(
        edition.id(attributes.id() == null ? file.id() : file.id(attributes.id())),
        attributes.kindOr(file.kind()),
        title,
        attributes.scope(edition),
        attributes.validity(zone),
        attributes.upkeep(),
        attributes.tags(),
        entries);
  }
}
