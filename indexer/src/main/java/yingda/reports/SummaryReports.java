package yingda.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Authored;
import yingda.document.ChangeFilter;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.LoggedChange;
import yingda.document.ProductName;
import yingda.reports.SummaryReport.About;
import yingda.reports.SummaryReport.Figures;
import yingda.reports.SummaryReport.VoiceClass;
import yingda.search.Decision;
import yingda.usage.CustomerVoice;
import yingda.usage.GapListing;
import yingda.usage.ServiceFigures;
import yingda.usage.TimeSpan;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageReport;
import yingda.usage.UsageStore;
import yingda.usage.VoiceListing;

/** Counts what a period brought, from the logs. Safe for concurrent use. */
public final class SummaryReports {
  private static final int PAGE = 1_000;

  /** Updates a report lists. */
  private static final int MOST_UPDATES = 1_000;

  private final DocumentStore store;
  private final UsageStore usage;
  private final ZoneId zone;

  public SummaryReports(DocumentStore store, UsageStore usage, ZoneId zone) {
    this.store = store;
    this.usage = usage;
    this.zone = zone;
  }

  /**
   * Of a period, as far as it is over.
   *
   * @param asked whom and what it is about
   * @param most questions and entries of each list
   */
  public SummaryReport report(ReportPeriod period, About asked, int most, Instant now) {
    About about = new About(spelled(asked.product()), asked.person());
    List<UnansweredQuestion> gaps = gaps(period, about);
    List<LoggedChange> updates = updates(period, about);
    return new SummaryReport(
        period,
        now,
        about,
        figures(period, about, now),
        figures(period.before(), about, now),
        about.person() == null ? usage.report(span(period), about.product(), most) : null,
        VoiceClass.of(voices(period, about)),
        gaps.stream().limit(most).toList(),
        authors(period, about, now),
        updates.stream().limit(MOST_UPDATES).toList(),
        Math.max(0, updates.size() - MOST_UPDATES));
  }

  /** As documents spell it. */
  private @Nullable String spelled(@Nullable String product) {
    return product == null || product.isBlank()
        ? null
        : ProductName.spelledAs(store.products(), product.strip());
  }

  private Figures figures(ReportPeriod period, About about, Instant now) {
    return new Figures(
        about.person() == null ? decisions(period, about) : Map.of(),
        usage.verdicts(period.begins(zone), period.ends(zone), about.product(), about.person()),
        ServiceFigures.of(voices(period, about)),
        gaps(period, about).size(),
        counts(period, about, now));
  }

  private TimeSpan span(ReportPeriod period) {
    return new TimeSpan(period.begins(zone), period.ends(zone), Duration.ofDays(period.stepDays()));
  }

  private Map<Decision, Long> decisions(ReportPeriod period, About about) {
    Map<Decision, Long> sums = new EnumMap<>(Decision.class);
    UsageReport report = usage.report(span(period), about.product(), 1);
    for (UsageReport.Step step : report.steps()) {
      step.decisions().forEach((decision, count) -> sums.merge(decision, count, Long::sum));
    }
    return sums;
  }

  private List<CustomerVoice> voices(ReportPeriod period, About about) {
    return usage.voices(VoiceListing.of(period.begins(zone), period.ends(zone))).stream()
        .filter(
            voice -> about.product() == null || ProductName.same(voice.product(), about.product()))
        .filter(voice -> about.person() == null || about.person().equals(voice.life().owner()))
        .toList();
  }

  /** Those that opened in the period. */
  private List<UnansweredQuestion> gaps(ReportPeriod period, About about) {
    if (about.person() != null) {
      return List.of();
    }
    return usage.gaps(new GapListing(null, about.product(), 0, Integer.MAX_VALUE)).stream()
        .filter(gap -> !gap.firstSeen().isBefore(period.begins(zone)))
        .filter(gap -> gap.firstSeen().isBefore(period.ends(zone)))
        .toList();
  }

  private Instant end(ReportPeriod period, Instant now) {
    Instant end = period.ends(zone);
    return now.isBefore(end) ? now : end;
  }

  private Counts counts(ReportPeriod period, About about, Instant now) {
    if (about.person() == null) {
      return Counts.of(store.seen(period.begins(zone), end(period, now), about.product()));
    }
    Map<ChangeKind, Integer> seen = new EnumMap<>(ChangeKind.class);
    updates(period, about).forEach(logged -> seen.merge(logged.change().kind(), 1, Integer::sum));
    return Counts.of(seen);
  }

  private List<Authored> authors(ReportPeriod period, About about, Instant now) {
    return store.authored(period.begins(zone), end(period, now), about.product()).stream()
        .filter(authored -> about.person() == null || about.person().equals(authored.author()))
        .toList();
  }

  private List<LoggedChange> updates(ReportPeriod period, About about) {
    ChangeFilter filter =
        ChangeFilter.of(
                new ChangeFilter.Subject(null, about.product(), false, null, about.person(), null),
                PAGE)
            .between(period.begins(zone), period.ends(zone))
            .after(store.begun())
            .seenOnly();
    List<LoggedChange> updates = new ArrayList<>();
    store.forEachChange(filter, updates::add);
    return updates;
  }
}
