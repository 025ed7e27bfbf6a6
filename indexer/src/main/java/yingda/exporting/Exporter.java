package yingda.exporting;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import yingda.document.DocumentStore;
import yingda.document.Listing;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.importing.Importer;
import yingda.importing.Publication;

/**
 * Writes documents as the files an {@link Importer} reads, so that importing them changes nothing:
 * what is written is read back first. Belongs to one thread.
 */
public final class Exporter {
  private static final int PAGE = 500;

  private final DocumentStore store;
  private final ExportFolder folder;
  private final Instant at;

  /**
   * @param folder made if it is absent
   * @param tables what FAQ tables are written as
   * @param at what is published at this instant counts
   * @throws RejectedException if it holds a file already
   */
  public Exporter(DocumentStore store, Path folder, TableFormat tables, Instant at) {
    this.store = store;
    this.folder = ExportFolder.at(folder, tables, store);
    this.at = at;
  }

  /** Writes all that is published; with {@code history} also every revision there ever was. */
  public ExportReport everything(boolean history) {
    store.forEachPage(
        Listing.published("", at, PAGE),
        page -> folder.write(page.stream().map(Revision::document).toList()));
    if (history) {
      store.forEachPage(
          Listing.newest("", PAGE),
          page -> page.forEach(revision -> writeHistory(revision.document().id())));
    }
    return folder.report();
  }

  /**
   * Writes documents as they are published; with {@code history} also their revisions.
   *
   * @throws RejectedException NOT_FOUND naming one that is not published
   */
  public ExportReport documents(List<String> ids, boolean history) {
    for (String id : ids) {
      Revision published =
          store
              .timeline(id)
              .at(at)
              .flatMap(period -> store.revision(id, period.revision()))
              .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unpublished").at(id));
      folder.write(List.of(published.document()));
      if (history) {
        writeHistory(id);
      }
    }
    return folder.report();
  }

  /**
   * Writes one revision of a document, whatever its state; an import of it publishes nothing that
   * was not published.
   *
   * @throws RejectedException NOT_FOUND if there is none
   */
  public ExportReport revision(String id, int number) {
    Revision wanted =
        store
            .revision(id, number)
            .orElseThrow(
                () ->
                    Refusal.of(Reason.NOT_FOUND, "revision-missing").with("number", number).at(id));
    switch (wanted.state()) {
      case PUBLISHED, OUTDATED -> folder.write(List.of(wanted.document()));
      case RETIRED -> folder.writeUnpublished(wanted.document(), Publication.RETIRED);
      default -> folder.writeUnpublished(wanted.document(), Publication.DRAFT);
    }
    return folder.report();
  }

  private void writeHistory(String id) {
    store.history(id).forEach(folder::writeRevision);
  }
}
