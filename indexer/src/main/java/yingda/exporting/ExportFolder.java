package yingda.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.PictureStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.importing.ImportField;
import yingda.importing.Publication;
import yingda.json.ApprovalForm;
import yingda.json.Yaml;
import yingda.markup.PictureLinks;

/**
 * A folder that is being filled: rows of a table for documents that are one, a Markdown file for
 * every other. Belongs to one thread.
 */
final class ExportFolder {
  /** Hidden, so that an import of the folder passes it over. */
  private static final String REVISIONS = ".revisions/";

  private final Path root;
  private final ExportedPictures pictures;
  private final FileNames names = new FileNames();
  private final MarkdownWriter pages = new MarkdownWriter();
  private final FaqTableWriter tables = new FaqTableWriter();
  private final TableFormat format;

  /** The tables that were begun, by the path above the ids of their rows. */
  private final Map<String, TableFile> begun = new HashMap<>();

  private final List<RejectedException> rejections = new ArrayList<>();
  private final Set<String> internal = new HashSet<>();
  private int documents;
  private int files;

  private ExportFolder(Path root, TableFormat format, ExportedPictures pictures) {
    this.root = root;
    this.format = format;
    this.pictures = pictures;
  }

  /**
   * @throws RejectedException if it holds a file already: importing the folder would bring it, too
   */
  static ExportFolder at(Path root, TableFormat format, PictureStore store) {
    try {
      Files.createDirectories(root);
      try (Stream<Path> inside = Files.list(root)) {
        if (inside.anyMatch(path -> !path.getFileName().toString().startsWith("."))) {
          throw Refusal.invalid("folder-not-empty").at(root);
        }
      }
      return new ExportFolder(root, format, new ExportedPictures(root, store));
    } catch (IOException e) {
      throw Refusal.invalid("unusable-folder").at(root);
    }
  }

  void write(List<Document> batch) {
    // A table has nowhere beside it where people would look for the pictures of a row.
    List<Document> rows =
        tables.rows(
            batch.stream().filter(document -> !PictureLinks.any(document)).toList(), format);
    Map<String, List<Document>> byTable = new HashMap<>();
    rows.forEach(row -> byTable.computeIfAbsent(above(row.id()), k -> new ArrayList<>()).add(row));
    byTable.forEach(this::append);
    Set<Document> written = new HashSet<>(rows);
    for (Document document : batch) {
      if (!written.contains(document)) {
        write(document.id(), document, "");
      }
    }
  }

  /** With its state in the front matter. */
  void writeUnpublished(Document document, Publication publication) {
    String state = publication.word();
    write(document.id(), document, ImportField.STATE.word() + ": " + state + "\n");
  }

  /** Beside the documents, with what the log says about the revision in its front matter. */
  void writeRevision(Revision revision) {
    String id = revision.document().id();
    String origin =
        Yaml.write(
            new Origin(
                revision.number(),
                revision.state().word(),
                revision.time(),
                revision.signature().author(),
                revision.signature().note(),
                ApprovalForm.of(revision.approval(), revision.time())));
    write(REVISIONS + id + "/" + revision.number(), revision.document(), origin);
  }

  /** How a revision came to be; an import passes these keys over. */
  private record Origin(
      int revision,
      String state,
      Instant time,
      String author,
      String note,
      @Nullable ApprovalForm approval) {}

  private void write(String name, Document document, String more) {
    try {
      // Which name is free does not change how deep the file lies.
      String text = pages.write(pictures.beside(document, name), more);
      append(root.resolve(names.of(name, ".md")), text);
      files++;
      count(List.of(document));
    } catch (RejectedException unwritable) {
      rejections.add(unwritable);
    }
  }

  private void append(String name, List<Document> rows) {
    try {
      TableFile table = begun.get(name);
      if (table == null) {
        Path file = root.resolve(names.of(name, format.ending()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        table = format.begin(file);
        begun.put(name, table);
        files++;
      }
      table.append(rows);
      count(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write the table " + name, e);
    }
  }

  private void count(List<Document> written) {
    documents += written.size();
    written.stream()
        .filter(document -> document.scope().audience() == Audience.INTERNAL)
        .forEach(document -> internal.add(document.id()));
  }

  private static void append(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }

  private static String above(String id) {
    return id.substring(0, id.lastIndexOf('/'));
  }

  /** Ends what was begun. */
  ExportReport report() {
    try {
      for (TableFile table : begun.values()) {
        table.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't end a table in " + root, e);
    }
    return new ExportReport(documents, files, internal, rejections);
  }
}
