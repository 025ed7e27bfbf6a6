package yingda.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yingda.document.Authored;

/**
 * How documents were kept in a quarter.
 *
 * @param at the state that is reported: the end of the quarter, or now if it is not over
 * @param demanded updates and checks of each document
 * @param medianDraftTime from the first draft to publication, null if nothing began as a draft
 * @param weeks what readers got in each, from the begin of the quarter on; together as much as in
 *     this quarter of {@code quarters}
 * @param quarters this one and some before, the oldest first
 * @param owners by name, those of no owner last
 * @param authors what each did of that, by name; together as much, too
 * @param documents by id
 * @param next how many documents come before those behind, null if none are behind
 */
public record UpdatesReport(
    String quarter,
    Instant from,
    Instant until,
    Instant at,
    int demanded,
    @Nullable Duration medianDraftTime,
    List<Counts> weeks,
    List<Quarterly> quarters,
    List<Owner> owners,
    List<Authored> authors,
    List<MaintenanceRow> documents,
    @Nullable Integer next) {
  /** How often a document has to be updated or checked in a quarter. */
  public static final int DEMANDED = 2;

  /**
   * A quarter in numbers.
   *
   * @param documents how many were published at its end, or now
   */
  public record Quarterly(String quarter, int documents, Counts counts) {}

  /** The same with some of its documents. */
  public UpdatesReport with(Predicate<MaintenanceRow> wanted, Part part) {
    List<MaintenanceRow> all = documents.stream().filter(wanted).toList();
    return new UpdatesReport(
        quarter,
        from,
        until,
        at,
        demanded,
        medianDraftTime,
        weeks,
        quarters,
        owners,
        authors,
        part.of(all),
        part.next(all));
  }

  /**
   * The documents of one owner, counted.
   *
   * @param owner null for those that have none
   * @param belowDemand how many were not updated or checked often enough
   * @param missedRelease how many were not looked at since a release of their product
   */
  public record Owner(
      @Nullable String owner,
      int documents,
      int updates,
      int checks,
      int belowDemand,
      int overdue,
      int missedRelease) {

    static Owner of(@Nullable String name, List<MaintenanceRow> documents) {
      return new Owner(
          name,
          documents.size(),
          documents.stream().mapToInt(MaintenanceRow::updates).sum(),
          documents.stream().mapToInt(MaintenanceRow::checks).sum(),
          count(documents, kept -> !kept.demandMet()),
          count(documents, MaintenanceRow::overdue),
          count(documents, kept -> kept.missedRelease() != null));
    }

    private static int count(List<MaintenanceRow> documents, Predicate<MaintenanceRow> condition) {
      return (int) documents.stream().filter(condition).count();
    }
  }
}
