package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Kind;
import yingda.reports.MaintenanceRow;

/**
 * A document in a report, as JSON: how it was kept, and what it still wants.
 *
 * @param lookedAt when it was last published or confirmed
 * @param due when it has to be looked at again, absent if that is not demanded, or never
 * @param missedRelease the newest version of its product that came out since, absent if none did
 */
record MaintenanceView(
    String documentId,
    Kind kind,
    String title,
    @Nullable String product,
    @Nullable String owner,
    int updates,
    int checks,
    boolean demandMet,
    Instant lookedAt,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String missedRelease) {
  static List<MaintenanceView> of(List<MaintenanceRow> documents) {
    return documents.stream().map(MaintenanceView::of).toList();
  }

  private static MaintenanceView of(MaintenanceRow kept) {
    return new MaintenanceView(
        kept.documentId(),
        kept.kind(),
        kept.title(),
        kept.product(),
        kept.owner(),
        kept.updates(),
        kept.checks(),
        kept.demandMet(),
        kept.lookedAt(),
        kept.due(),
        kept.overdue(),
        kept.missedRelease());
  }
}
