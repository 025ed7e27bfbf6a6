package yingda.reports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.document.Approval;
import yingda.document.Change;
import yingda.document.ChangeFilter;
import yingda.document.ChangeFilter.Subject;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.LoggedChange;
import yingda.document.MaintenanceStatistics;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Release;
import yingda.reports.ReleaseReport.Outcome;
import yingda.reports.ReleaseReport.Page;

/**
 * Finds what became of each document for a release: by what its author wrote for it and for the
 * last release before of which a folder was imported, or, if there is none, by which editions they
 * have; else by what the log says between this release and the next.
 */
final class ReleaseOutcomes {
  private static final int PAGE = 1_000;

  private final DocumentStore store;
  private final ZoneId zone;
  private final Release release;

  /** The oldest first. */
  private final List<Release> earlier;

  private final @Nullable Release next;

  ReleaseOutcomes(DocumentStore store, ZoneId zone, String product, ProductVersion version) {
    this.store = store;
    this.zone = zone;
    List<Release> releases = store.releases(product);
    int at = releases.stream().map(Release::version).toList().indexOf(version);
    if (at < 0) {
      throw Refusal.of(RejectedException.Reason.NOT_FOUND, "unknown-release")
          .at(product + " " + version);
    }
    this.release = releases.get(at);
    this.earlier = releases.subList(0, at);
    this.next = at + 1 < releases.size() ? releases.get(at + 1) : null;
  }

  ReleaseReport report(Instant now) {
    Map<String, String> sources = store.lookedAt(release.product(), release.version());
    Map<String, String> before = before();
    List<MaintenanceStatistics> documents = store.upkept(now, now, release.product());
    Map<String, List<MaintenanceStatistics>> published = editions(documents, release);
    Map<String, List<MaintenanceStatistics>> earlierOnes =
        earlier.isEmpty() ? Map.of() : editions(documents, earlier.getLast());
    Map<String, Done> changes = changes();
    TreeSet<String> families = new TreeSet<>(published.keySet());
    families.addAll(sources.keySet());
    changes.entrySet().stream()
        .filter(change -> change.getValue().kind() == ChangeKind.RETIRED)
        .forEach(change -> families.add(change.getKey()));
    List<Page> pages = new ArrayList<>();
    for (String family : families) {
      List<MaintenanceStatistics> editions = published.getOrDefault(family, List.of());
      String source = sources.get(family);
      Outcome outcome;
      if (source == null) {
        outcome = logged(changes.get(family));
      } else if (before.isEmpty()) {
        outcome = carried(source, earlierOnes.getOrDefault(family, List.of()), editions);
      } else {
        outcome = written(source, before.getOrDefault(family, ""));
      }
      pages.add(page(family, editions, outcome, changes.get(family)));
    }
    return new ReleaseReport(
        release.product(),
        release.version().toString(),
        release.date(),
        earlier.isEmpty() ? null : earlier.getLast().version().toString(),
        counts(pages),
        pages,
        null);
  }

  /** Those for a release, by family. */
  private static Map<String, List<MaintenanceStatistics>> editions(
      List<MaintenanceStatistics> documents, Release one) {
    return documents.stream()
        .filter(document -> document.versions().contains(one.version()))
        .collect(groupingBy(document -> Document.familyOf(document.documentId())));
  }

  /** What the newest release before had of whose folder is known: one without changed no source. */
  private Map<String, String> before() {
    return earlier.reversed().stream()
        .map(one -> store.lookedAt(one.product(), one.version()))
        .filter(sources -> !sources.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  /** Without a folder to compare with, by what was published for the release before. */
  private static Outcome carried(
      String source, List<MaintenanceStatistics> then, List<MaintenanceStatistics> now) {
    if (source.isEmpty()) {
      return Outcome.ENDED;
    }
    if (then.isEmpty()) {
      return Outcome.ADDED;
    }
    return ids(then).equals(ids(now)) ? Outcome.EXTENDED : Outcome.UPDATED;
  }

  private static Set<String> ids(List<MaintenanceStatistics> editions) {
    return editions.stream().map(MaintenanceStatistics::documentId).collect(toSet());
  }

  private static Outcome written(String source, String before) {
    if (source.isEmpty()) {
      return Outcome.ENDED;
    }
    if (before.isEmpty()) {
      return Outcome.ADDED;
    }
    return source.equals(before) ? Outcome.EXTENDED : Outcome.UPDATED;
  }

  private static Outcome logged(@Nullable Done done) {
    if (done == null) {
      return Outcome.UNSEEN;
    }
    return switch (done.kind()) {
      case ADDED -> Outcome.ADDED;
      case VERIFIED -> Outcome.CHECKED;
      case RETIRED -> Outcome.ENDED;
      case CHANGED, RESTORED, SCHEDULED -> Outcome.UPDATED;
      case DRAFTED, SUBMITTED, RETURNED -> Outcome.UNSEEN;
    };
  }

  /**
   * What was done to a page.
   *
   * @param kind of the last change, or that it was new
   */
  private record Done(ChangeKind kind, Change last) {
    static Done of(LoggedChange logged) {
      return new Done(logged.change().kind(), logged.change());
    }

    Done then(Done later) {
      return kind == ChangeKind.ADDED ? new Done(kind, later.last) : later;
    }
  }

  /** What was done to each page from this release until the next, drafts aside. */
  private Map<String, Done> changes() {
    Map<String, Done> changes = new HashMap<>();
    ChangeFilter filter =
        ChangeFilter.of(Subject.product(release.product()), PAGE)
            .between(begin(release.date()), next == null ? null : begin(next.date()))
            .seenOnly();
    store.forEachChange(
        filter,
        logged ->
            changes.merge(
                Document.familyOf(logged.change().documentId()), Done.of(logged), Done::then));
    return changes;
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Page page(
      String family, List<MaintenanceStatistics> editions, Outcome outcome, @Nullable Done done) {
    MaintenanceStatistics newest =
        editions.stream()
            .filter(edition -> edition.documentId().equals(family))
            .findFirst()
            .orElse(editions.isEmpty() ? null : editions.getLast());
    Change last = done == null ? null : done.last();
    Approval approval = last == null ? null : last.approval();
    return new Page(
        family,
        newest == null ? family : newest.title(),
        newest == null ? null : newest.owner(),
        outcome,
        last == null ? null : last.signature().author(),
        last == null ? null : last.signature().note(),
        approval == null ? null : approval.by());
  }

  private static Map<String, Integer> counts(List<Page> pages) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.word(), 0);
    }
    pages.forEach(page -> counts.merge(page.outcome().word(), 1, Integer::sum));
    return counts;
  }
}
