package yingda.app;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yingda.checks.Finding;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.HealthPart;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.MaintenanceStatistics;
import yingda.document.ReviewPolicy;
import yingda.ranking.FeedbackCounts;
import yingda.reports.EntryHealth;

/**
 * Measures the parts of the health of an entry.
 *
 * @param kept how its document was kept
 * @param findings in its document
 * @param counts how its entries fared, by address
 * @param at the instant
 */
record HealthMeasure(
    MaintenanceStatistics kept,
    List<Finding> findings,
    Map<String, FeedbackCounts> counts,
    Instant at) {
  /** What nobody demands to be looked at is nevertheless looked at once a year. */
  private static final Period YEAR = Period.ofYears(1);

  /** Wordings by which customers find an entry, its question among them. */
  private static final int WORDINGS = 3;

  private static final Set<CheckRule> WORDS =
      Set.of(CheckRule.UNCERTAIN, CheckRule.STIFF, CheckRule.CONTRADICTION);
  private static final Set<CheckRule> REPEATED = Set.of(CheckRule.DUPLICATE, CheckRule.SIMILAR);
  private static final Set<CheckRule> LINKS = Set.of(CheckRule.DEAD_LINK);

  EntryHealth of(Document document, Entry entry) {
    Map<HealthPart, Double> parts = new EnumMap<>(HealthPart.class);
    parts.put(HealthPart.FRESHNESS, freshness());
    parts.put(HealthPart.FINDINGS, without(entry, WORDS));
    parts.put(HealthPart.DUPLICATES, without(entry, REPEATED));
    parts.put(HealthPart.LINKS, without(entry, LINKS));
    if (document.kind() == Kind.FAQ || document.kind() == Kind.SCRIPT) {
      parts.put(HealthPart.WORDINGS, Math.min(1, (1.0 + entry.similar().size()) / WORDINGS));
    }
    parts.put(HealthPart.EVIDENCE, evidence(Entry.address(document.id(), entry.anchor())));
    return new EntryHealth(
        document.id(),
        entry.anchor(),
        entry.question(),
        document.title(),
        document.upkeep().owner(),
        document.scope().product(),
        parts);
  }

  /**
   * 1 when it was just looked at, half when it has to be again, 0 when that was missed for as long.
   */
  private double freshness() {
    Period review = Objects.requireNonNullElse(kept.review(), YEAR);
    Instant due = ReviewPolicy.due(kept.lookedAt(), review, HomeZone.ID);
    if (due == null) {
      return 1;
    }
    double span = Duration.between(kept.lookedAt(), due).toSeconds();
    double age = Duration.between(kept.lookedAt(), at).toSeconds();
    return Math.clamp(1 - age / (2 * Math.max(1, span)), 0, 1);
  }

  /** Each finding takes a half. */
  private double without(Entry entry, Set<CheckRule> rules) {
    long found =
        findings.stream()
            .filter(finding -> finding.place().anchor().equals(entry.anchor()))
            .filter(finding -> rules.contains(finding.rule()))
            .count();
    return Math.max(0, 1 - found / 2.0);
  }

  /** Half where nobody has said anything. */
  private double evidence(String address) {
    FeedbackCounts fared = counts.getOrDefault(address, FeedbackCounts.NONE);
    return (fared.accepted() + 1.0) / (fared.accepted() + fared.rejected() + 2.0);
  }
}
