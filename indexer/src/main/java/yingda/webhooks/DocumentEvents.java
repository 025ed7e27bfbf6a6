package yingda.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.MaintenanceStatistics;
import yingda.document.Period;
import yingda.document.ReviewPolicy;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.document.Timeline;

/**
 * What happened to documents in a step of the log and of time, each event in exactly one step.
 * Belongs to one thread.
 *
 * <p>All of it follows from periods. A period comes into force, and may expire, at an instant; that
 * belongs to the first step in which both the change that made the period and that instant lie
 * behind.
 */
final class DocumentEvents {
  private final DocumentStore log;
  private final FollowerPosition from;
  private final FollowerPosition to;
  private final List<Change> changes;

  /** What was read already: each webhook asks for the same. */
  private final Map<String, Timeline> timelines = new HashMap<>();

  private final Map<Long, Revision> revisions = new HashMap<>();
  private @Nullable List<Period> periods;
  private @Nullable List<MaintenanceStatistics> reviewed;

  /**
   * @param from the position before
   * @param to the position behind
   * @param changes all between
   */
  DocumentEvents(
      DocumentStore log, FollowerPosition from, FollowerPosition to, List<Change> changes) {
    this.log = log;
    this.from = from;
    this.to = to;
    this.changes = List.copyOf(changes);
  }

  /** What a webhook is told of, in the order in which it happened. */
  List<WebhookPayload> of(Webhook hook) {
    List<WebhookPayload> told = new ArrayList<>();
    boolean isOfPeriods =
        hook.wants(WebhookEvent.PUBLISHED)
            || hook.wants(WebhookEvent.RETIRED)
            || hook.wants(WebhookEvent.EXPIRED);
    if (isOfPeriods) {
      periods().forEach(period -> told.addAll(ofPeriod(hook, period)));
    }
    if (hook.wants(WebhookEvent.RETIRED)) {
      changes.forEach(change -> retired(hook, change).ifPresent(told::add));
    }
    if (hook.wants(WebhookEvent.DUE) && to.due().isAfter(from.due())) {
      reviewed().forEach(kept -> due(hook, kept).ifPresent(told::add));
    }
    told.sort(Comparator.comparing(WebhookPayload::timestamp));
    return told;
  }

  /** Those that may begin or end in this step. */
  private List<Period> periods() {
    if (periods == null) {
      Map<Long, Period> found = new LinkedHashMap<>();
      for (Change change : changes) {
        if (change.starts() != null) {
          timeline(change.documentId()).periods().stream()
              .filter(period -> period.sequence() == change.sequence())
              .forEach(period -> found.put(period.sequence(), period));
        }
      }
      log.turning(from.time(), to.time()).forEach(period -> found.put(period.sequence(), period));
      periods = List.copyOf(found.values());
    }
    return periods;
  }

  private List<MaintenanceStatistics> reviewed() {
    if (reviewed == null) {
      reviewed = log.reviewed(to.due());
    }
    return reviewed;
  }

  private List<WebhookPayload> ofPeriod(Webhook hook, Period period) {
    List<WebhookPayload> told = new ArrayList<>();
    Instant begin = period.from();
    Instant until = period.until();
    if (until != null && !begin.isBefore(until)) {
      ended(hook, period).ifPresent(told::add);
      return told;
    }
    if (isFor(hook, period, begin)) {
      published(hook, period, begin).ifPresent(told::add);
    }
    if (until != null && !until.equals(period.ends()) && isFor(hook, period, until)) {
      expired(hook, period, until).ifPresent(told::add);
    }
    return told;
  }

  /** What was never in force itself, but ended what was: somebody set an expiry that has passed. */
  private Optional<WebhookPayload> ended(Webhook hook, Period period) {
    Instant starts = period.starts();
    Instant expires = period.expires();
    boolean isExpired = expires != null && !expires.isAfter(starts);
    return isExpired && isFor(hook, period, starts) && before(hook, period).isPresent()
        ? expired(hook, period, starts)
        : Optional.empty();
  }

  /** What a webhook saw until a period began. */
  private Optional<Period> before(Webhook hook, Period period) {
    return timeline(period.documentId()).periods().stream()
        .filter(one -> period.starts().equals(one.ends()))
        .filter(one -> hook.sees(one.scope()))
        .findFirst();
  }

  /** Whether what a period brings at an instant belongs to this step, and not before the hook. */
  private boolean isFor(Webhook hook, Period period, Instant at) {
    long sequence = period.sequence();
    boolean isNew = sequence > from.sequence() || at.isAfter(from.time());
    boolean isThere = sequence <= to.sequence() && !at.isAfter(to.time());
    Webhook.Begin begin = hook.begin();
    return isNew && isThere && (sequence > begin.sequence() || at.isAfter(begin.time()));
  }

  /** What a webhook can't see any more is gone for it, as if it was retired. */
  private Optional<WebhookPayload> published(Webhook hook, Period period, Instant at) {
    Optional<Period> before = before(hook, period);
    if (!hook.sees(period.scope())) {
      return hook.wants(WebhookEvent.RETIRED)
          ? before.map(one -> retired(hook, one, at, null))
          : Optional.empty();
    }
    return hook.wants(WebhookEvent.PUBLISHED)
        ? Optional.of(published(hook, period, before.map(this::revision), at))
        : Optional.empty();
  }

  /**
   * @param known what this reader saw before
   */
  private WebhookPayload published(
      Webhook hook, Period period, Optional<Revision> known, Instant at) {
    Revision revision = revision(period);
    Map<String, Object> more = new TreeMap<>();
    more.put("change", revision.kind().word());
    more.put("sequence", period.sequence());
    more.put(
        "anchors",
        WebhookPayload.anchors(revision.document(), known.map(Revision::document).orElse(null)));
    if (period.expires() != null) {
      more.put("expires", period.expires());
    }
    return WebhookPayload.document(
        hook, WebhookEvent.PUBLISHED, at, revision, more, revision.signature());
  }

  private Optional<WebhookPayload> expired(Webhook hook, Period period, Instant at) {
    return hook.wants(WebhookEvent.EXPIRED) && hook.sees(period.scope())
        ? Optional.of(plain(hook, WebhookEvent.EXPIRED, period, at))
        : Optional.empty();
  }

  private Optional<WebhookPayload> retired(Webhook hook, Change change) {
    if (change.kind() != ChangeKind.RETIRED || change.sequence() <= hook.begin().sequence()) {
      return Optional.empty();
    }
    return timeline(change.documentId()).periods().stream()
        .filter(period -> change.time().equals(period.ends()) && hook.sees(period.scope()))
        .map(period -> retired(hook, period, change.time(), change.signature()))
        .findFirst();
  }

  private WebhookPayload retired(
      Webhook hook, Period last, Instant at, @Nullable Signature signature) {
    return WebhookPayload.document(
        hook, WebhookEvent.RETIRED, at, revision(last), Map.of(), signature);
  }

  private Optional<WebhookPayload> due(Webhook hook, MaintenanceStatistics kept) {
    Instant due = ReviewPolicy.due(kept.lookedAt(), kept.review(), HomeZone.ID);
    if (due == null
        || !due.isAfter(from.due())
        || due.isAfter(to.due())
        || !due.isAfter(hook.begin().time())) {
      return Optional.empty();
    }
    return timeline(kept.documentId())
        .inForceAt(due)
        .filter(period -> period.starts().equals(kept.lookedAt()) && hook.sees(period.scope()))
        .map(period -> plain(hook, WebhookEvent.DUE, period, due));
  }

  private WebhookPayload plain(Webhook hook, WebhookEvent event, Period period, Instant at) {
    return WebhookPayload.document(hook, event, at, revision(period), Map.of(), null);
  }

  private Timeline timeline(String documentId) {
    return timelines.computeIfAbsent(documentId, log::timeline);
  }

  /** What a period shows. */
  private Revision revision(Period period) {
    return revisions.computeIfAbsent(
        period.sequence(),
        unused ->
            log.revision(period.documentId(), period.revision())
                .orElseThrow(() -> new IllegalStateException(period + " has no revision")));
  }
}
