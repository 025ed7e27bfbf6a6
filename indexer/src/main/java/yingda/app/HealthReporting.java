package yingda.app;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yingda.checks.DocumentChecker;
import yingda.checks.Finding;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Listing;
import yingda.document.MaintenanceStatistics;
import yingda.document.Revision;
import yingda.knowledge.KnowledgeBase;
import yingda.ranking.FeedbackCounts;
import yingda.reports.EntryHealth;
import yingda.reports.HealthReport;
import yingda.reports.Quarter;
import yingda.usage.UsageLog;

/**
 * How well entries are, with the parts and by quarter. What was published at the end of a quarter
 * is measured as it was then, but compared with what is published now. Safe for concurrent use; one
 * is measured at a time, for some seconds at most.
 */
public final class HealthReporting {
  private static final int QUARTERS_BEFORE = 4;
  private static final int PAGE = 500;

  /** Documents of one report. */
  private static final int MOST = 1_000;

  /** So long a report looks for findings: who asks again gets more of it. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final KnowledgeBase knowledge;
  private final KeptFindings findings;
  private final UsageLog usage;
  private final Clock clock;

  HealthReporting(KnowledgeBase knowledge, DocumentChecker checker, UsageLog usage, Clock clock) {
    this.knowledge = knowledge;
    this.findings = new KeptFindings(knowledge, checker, clock);
    this.usage = usage;
    this.clock = clock;
  }

  /**
   * Whose health is asked for, each null for all.
   *
   * @param documentId of one document only
   */
  public record Subject(
      @Nullable String owner, @Nullable String product, @Nullable String documentId) {
    boolean has(MaintenanceStatistics kept) {
      return (owner == null || owner.equals(kept.owner()))
          && (documentId == null || documentId.equals(kept.documentId()));
    }
  }

  /** How well entries are now, and were at the end of some quarters. */
  public synchronized HealthReport report(Caller caller, Subject subject) {
    caller.need(Operation.READ_REPORTS);
    Instant now = clock.instant();
    Quarter present = Quarter.at(now, HomeZone.ID);
    Instant deadline = now.plus(LONGEST);
    findings.begin();
    List<HealthReport.Measured> quarters = new ArrayList<>();
    int left = 0;
    for (int before = 0; before <= QUARTERS_BEFORE; before++) {
      Quarter quarter = present.before(before);
      Instant at = before == 0 ? now : quarter.ends(HomeZone.ID);
      Map<String, MaintenanceStatistics> kept = kept(subject, at);
      Map<Revision, List<Finding>> found = found(subject, kept, at, deadline);
      left += kept.size() - found.size();
      quarters.addFirst(new HealthReport.Measured(quarter.toString(), measure(kept, found, at)));
    }
    return new HealthReport(
        now, knowledge.directory().lexicon().health().weights(), quarters, left);
  }

  private Map<String, MaintenanceStatistics> kept(Subject subject, Instant at) {
    return knowledge.store().upkept(at, at, subject.product()).stream()
        .filter(subject::has)
        .collect(toMap(MaintenanceStatistics::documentId, Function.identity()));
  }

  /** What is found in those that there is time for. */
  private Map<Revision, List<Finding>> found(
      Subject subject, Map<String, MaintenanceStatistics> kept, Instant at, Instant deadline) {
    Map<Revision, List<Finding>> found = new LinkedHashMap<>();
    for (Revision revision : published(subject, kept, at)) {
      List<Finding> here = findings.of(revision, deadline);
      if (here != null) {
        found.put(revision, here);
      }
    }
    return found;
  }

  private List<EntryHealth> measure(
      Map<String, MaintenanceStatistics> kept, Map<Revision, List<Finding>> found, Instant at) {
    Map<String, FeedbackCounts> counts = usage.countsUntil(at);
    List<EntryHealth> entries = new ArrayList<>();
    found.forEach(
        (revision, here) -> {
          Document document = revision.document();
          MaintenanceStatistics upkeep = Objects.requireNonNull(kept.get(document.id()));
          HealthMeasure measure = new HealthMeasure(upkeep, here, counts, at);
          document.entries().forEach(entry -> entries.add(measure.of(document, entry)));
        });
    return entries;
  }

  /** The first of them by id, as they were at an instant. */
  private List<Revision> published(
      Subject subject, Map<String, MaintenanceStatistics> kept, Instant at) {
    DocumentStore store = knowledge.store();
    String id = subject.documentId();
    if (id != null) {
      return store
          .timeline(id)
          .at(at)
          .flatMap(period -> store.revision(id, period.revision()))
          .stream()
          .filter(revision -> kept.containsKey(id))
          .toList();
    }
    List<Revision> published = new ArrayList<>();
    Listing listing = Listing.published("", at, PAGE).ownedBy(subject.owner());
    List<Revision> page = store.page(listing);
    while (!page.isEmpty() && published.size() < MOST) {
      page.stream()
          .filter(revision -> kept.containsKey(revision.document().id()))
          .limit(MOST - published.size())
          .forEach(published::add);
      page = store.page(listing.after(page.getLast().document().id()));
    }
    return published;
  }
}
