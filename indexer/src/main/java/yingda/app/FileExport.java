package yingda.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.RejectedException;
import yingda.exporting.ExportReport;
import yingda.exporting.Exporter;
import yingda.exporting.TableFormat;
import yingda.exporting.TableTemplate;
import yingda.files.TemporaryDirectory;
import yingda.lexicon.LexiconFolder;

/** What is in the store, as files that an import reads. Safe for concurrent use. */
public final class FileExport {
  private final DocumentStore store;
  private final LexiconFolder lexicon;
  private final Clock clock;

  /**
   * @param lexicon goes along with all that is published
   */
  public FileExport(DocumentStore store, LexiconFolder lexicon, Clock clock) {
    this.store = store;
    this.lexicon = lexicon;
    this.clock = clock;
  }

  /**
   * What to export.
   *
   * @param documents their ids, empty for all that is published
   * @param revision of the only document, whatever its state; null for what is published
   * @param all whether every revision there ever was goes along
   * @param tables what FAQ tables are written as
   */
  public record Selection(
      List<String> documents, @Nullable Integer revision, boolean all, TableFormat tables) {
    /** All that is published. */
    public static Selection everything(TableFormat tables) {
      return new Selection(List.of(), null, false, tables);
    }
  }

  /**
   * Writes a content folder, with the words of the business if it has all that is published.
   *
   * @throws RejectedException if the folder is not empty, or a document is not there
   */
  public ExportReport run(Caller caller, Selection selection, Path folder) {
    caller.need(Operation.EXPORT);
    ExportReport report = write(selection, folder, clock.instant());
    if (selection.documents().isEmpty()) {
      boolean unused = LexiconFolder.in(folder).replaceBy(lexicon);
    }
    return report;
  }

  /**
   * The files as an archive, to be closed.
   *
   * @throws RejectedException if a document is not there
   */
  public ExportArchive archive(Caller caller, Selection selection) {
    caller.need(Operation.EXPORT);
    Instant now = clock.instant();
    TemporaryDirectory folder = TemporaryDirectory.create();
    try {
      ExportReport report = write(selection, folder.path(), now);
      String day = now.atZone(HomeZone.ID).toLocalDate().toString();
      return new ExportArchive("yingda-" + day + ".zip", folder, report);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** An empty FAQ table to be filled in, as a workbook. */
  public byte[] template(Caller caller) {
    caller.need(Operation.EXPORT);
    try (TemporaryDirectory folder = TemporaryDirectory.create()) {
      Path file = folder.path().resolve("template.xlsx");
      TableTemplate.write(file);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write a template", e);
    }
  }

  private ExportReport write(Selection selection, Path folder, Instant now) {
    Exporter exporter = new Exporter(store, folder, selection.tables(), now);
    if (selection.revision() != null) {
      return exporter.revision(selection.documents().getFirst(), selection.revision());
    }
    return selection.documents().isEmpty()
        ? exporter.everything(selection.all())
        : exporter.documents(selection.documents(), selection.all());
  }
}
