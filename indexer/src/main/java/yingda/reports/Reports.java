package yingda.reports;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.MaintenanceStatistics;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.document.Release;

/** Makes reports from the log. Safe for concurrent use. */
public final class Reports {
  /** How many quarters a report looks back. */
  private static final int QUARTERS_BEFORE = 4;

  private static final Duration WEEK = Duration.ofDays(7);

  private final DocumentStore store;
  private final ZoneId zone;

  public Reports(DocumentStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /**
   * How documents were kept in a quarter.
   *
   * @param product only documents about it, null for all
   */
  public UpdatesReport updates(Quarter quarter, Instant now, @Nullable String product) {
    Instant from = quarter.begins(zone);
    Instant until = quarter.ends(zone);
    Instant at = now.isBefore(until) ? now : until;
    List<MaintenanceRow> documents = kept(store.upkept(from, at, product), at);
    return new UpdatesReport(
        quarter.toString(),
        from,
        until,
        at,
        UpdatesReport.DEMANDED,
        median(store.draftTimes(from, at)),
        weeks(quarter, at, product),
        quarters(quarter, at, product),
        owners(documents),
        store.authored(from, at, product),
        documents,
        null);
  }

  /** Those to come, too, with nothing: what is planned is not done yet. */
  private List<Counts> weeks(Quarter quarter, Instant at, @Nullable String product) {
    List<Counts> weeks = new ArrayList<>();
    Instant until = quarter.ends(zone);
    for (Instant begin = quarter.begins(zone); begin.isBefore(until); begin = begin.plus(WEEK)) {
      Instant end = begin.plus(WEEK);
      weeks.add(Counts.of(store.seen(begin, end.isBefore(at) ? end : at, product)));
    }
    return weeks;
  }

  private List<UpdatesReport.Quarterly> quarters(
      Quarter last, Instant at, @Nullable String product) {
    List<UpdatesReport.Quarterly> quarters = new ArrayList<>();
    for (int before = QUARTERS_BEFORE; before >= 0; before--) {
      Quarter quarter = last.before(before);
      Instant end = before == 0 ? at : quarter.ends(zone);
      quarters.add(
          new UpdatesReport.Quarterly(
              quarter.toString(),
              store.published(end, product),
              Counts.of(store.seen(quarter.begins(zone), end, product))));
    }
    return quarters;
  }

  /**
   * What has to be looked at now or soon.
   *
   * @param days how far ahead to look
   * @param owner only documents of theirs, null for all
   */
  public ReviewsReport reviews(Instant now, int days, @Nullable String owner) {
    Instant until = now.plus(days, ChronoUnit.DAYS);
    List<MaintenanceRow> due =
        kept(store.reviewed(now), now).stream()
            .filter(kept -> kept.due() != null && kept.due().isBefore(until))
            .filter(kept -> owner == null || owner.equals(kept.owner()))
            .sorted(
                comparing(MaintenanceRow::owner, nullsLast(naturalOrder()))
                    .thenComparing(MaintenanceRow::due, nullsLast(naturalOrder())))
            .toList();
    int overdue = (int) due.stream().filter(MaintenanceRow::overdue).count();
    return new ReviewsReport(now, until, due.size(), overdue, due, null);
  }

  /**
   * What became of a product's documents for a release.
   *
   * @throws yingda.document.RejectedException NOT_FOUND if it was never announced
   */
  public ReleaseReport release(String product, ProductVersion version, Instant now) {
    return new ReleaseOutcomes(store, zone, product, version).report(now);
  }

  private List<MaintenanceRow> kept(List<MaintenanceStatistics> documents, Instant at) {
    Map<String, Release> newest = newestReleases(at);
    return documents.stream()
        .map(document -> MaintenanceRow.of(document, at, zone, release(document, newest)))
        .toList();
  }

  private static @Nullable Release release(
      MaintenanceStatistics document, Map<String, Release> newest) {
    return document.product() == null ? null : newest.get(ProductName.key(document.product()));
  }

  /** The newest release of each product that is out at an instant. */
  private Map<String, Release> newestReleases(Instant at) {
    Map<String, Release> newest = new HashMap<>();
    for (Release release : store.releases()) {
      if (!release.date().atStartOfDay(zone).toInstant().isAfter(at)) {
        var unused =
            newest.merge(
                ProductName.key(release.product()),
                release,
                BinaryOperator.maxBy(comparing(Release::version)));
      }
    }
    return newest;
  }

  private static List<UpdatesReport.Owner> owners(List<MaintenanceRow> documents) {
    Map<String, List<MaintenanceRow>> named =
        documents.stream()
            .filter(kept -> kept.owner() != null)
            .collect(
                groupingBy(kept -> Objects.requireNonNull(kept.owner()), TreeMap::new, toList()));
    List<UpdatesReport.Owner> owners = new ArrayList<>();
    named.forEach((owner, theirs) -> owners.add(UpdatesReport.Owner.of(owner, theirs)));
    List<MaintenanceRow> nobodys = documents.stream().filter(kept -> kept.owner() == null).toList();
    if (!nobodys.isEmpty()) {
      owners.add(UpdatesReport.Owner.of(null, nobodys));
    }
    return owners;
  }

  private static @Nullable Duration median(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
  }
}
