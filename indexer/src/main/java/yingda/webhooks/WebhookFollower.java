package yingda.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yingda.document.Change;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.reports.ReportPeriod;
import yingda.reports.SummaryReport.About;
import yingda.reports.SummaryReports;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageStore;

/**
 * Makes a delivery for each webhook of each event since the last position: of changes, of time that
 * passed, of new gaps. Belongs to one thread.
 */
final class WebhookFollower {
  /** Changes and gaps that are read in one step. */
  private static final int STEP = 500;

  /** Reviews are due by the day: it is enough to look each minute. */
  private static final Duration DUE_EVERY = Duration.ofMinutes(1);

  /** What was asked before a period ended is written by then. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** Questions and entries of each list of a report, which is told by its figures alone. */
  private static final int LISTED = 1;

  private final WebhookStore store;
  private final DocumentStore log;
  private final UsageStore usage;
  private final String site;

  /**
   * @param site what stands before each link; empty for nothing
   */
  WebhookFollower(WebhookStore store, DocumentStore log, UsageStore usage, String site) {
    this.store = store;
    this.log = log;
    this.usage = usage;
    this.site = site;
  }

  /**
   * Makes a step.
   *
   * @param applied the last change that can be found: what is told can be looked up
   * @param now not before the last change
   * @return whether there may be more to do at once
   */
  boolean step(long applied, Instant now) {
    // What was made behind this lies behind the change that was the last before it.
    List<Webhook> active =
        store.webhooks().stream().filter(hook -> hook.state() == Webhook.State.ACTIVE).toList();
    if (active.isEmpty()) {
      return false; // whoever comes next is told what lies behind its begin
    }
    Optional<FollowerPosition> stored = store.position();
    FollowerPosition from = from(stored, active);
    List<Change> changes =
        applied > from.sequence()
            ? log.after(from.sequence(), STEP).stream()
                .filter(change -> change.sequence() <= applied)
                .toList()
            : List.of();
    boolean more = changes.size() == STEP;
    List<UnansweredQuestion> gaps = usage.gapsBehind(from.gap(), STEP);
    FollowerPosition to = to(from, changes, gaps, more, now);
    Map<Long, List<WebhookMessage>> messages = new HashMap<>();
    DocumentEvents events = new DocumentEvents(log, from, to, changes);
    for (Webhook hook : active) {
      List<WebhookPayload> told = new ArrayList<>(events.of(hook));
      told.addAll(ofGaps(hook, gaps));
      told.addAll(ofReports(hook, from.time(), to.time()));
      if (!told.isEmpty()) {
        messages.put(hook.id(), told.stream().map(one -> one.linkedAt(site).message(now)).toList());
      }
    }
    boolean isNews = !messages.isEmpty() || !changes.isEmpty() || !gaps.isEmpty();
    if (isNews || to.due().isAfter(from.due())) {
      boolean unused = store.advance(stored, to, messages);
    }
    return more || gaps.size() == STEP;
  }

  private FollowerPosition to(
      FollowerPosition from,
      List<Change> changes,
      List<UnansweredQuestion> gaps,
      boolean more,
      Instant now) {
    long sequence = changes.isEmpty() ? from.sequence() : changes.getLast().sequence();
    Instant time = more ? changes.getLast().time() : now;
    boolean isDue = !more && !now.isBefore(from.due().plus(DUE_EVERY));
    return new FollowerPosition(
        sequence,
        sequence == from.sequence() ? from.origin() : log.origin(sequence).orElse(""),
        later(from.time(), time),
        isDue ? now : from.due(),
        gaps.isEmpty() ? from.gap() : gaps.getLast().id());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<WebhookPayload> ofGaps(Webhook hook, List<UnansweredQuestion> gaps) {
    if (!hook.wants(WebhookEvent.GAP)) {
      return List.of();
    }
    return gaps.stream()
        .filter(gap -> gap.id() > hook.begin().gap() && hook.isAbout(gap.product()))
        .map(gap -> WebhookPayload.gap(hook, gap))
        .toList();
  }

  /** Of the periods that ended in a step, and not before the hook. */
  private List<WebhookPayload> ofReports(Webhook hook, Instant after, Instant until) {
    if (!hook.wants(WebhookEvent.REPORT)) {
      return List.of();
    }
    Instant begin = later(after, hook.begin().time()).minus(SETTLED);
    About about = new About(hook.target().product(), null);
    SummaryReports reports = new SummaryReports(log, usage, HomeZone.ID);
    return ReportPeriod.ended(begin, until.minus(SETTLED), HomeZone.ID).stream()
        .map(
            period ->
                WebhookPayload.report(
                    hook,
                    reports.report(period, about, LISTED, until),
                    period.ends(HomeZone.ID).plus(SETTLED)))
        .toList();
  }

  /** Where to go on: none of the webhooks is told what lies before the first of them began. */
  private FollowerPosition from(Optional<FollowerPosition> stored, List<Webhook> active) {
    Webhook.Begin first =
        active.stream()
            .map(Webhook::begin)
            .min(Comparator.comparing(Webhook.Begin::time))
            .orElseThrow();
    FollowerPosition begin =
        new FollowerPosition(first.sequence(), "", first.time(), first.time(), first.gap());
    FollowerPosition from = stored.isEmpty() ? begin : behind(present(stored.get()), begin);
    return new FollowerPosition(
        from.sequence(),
        log.origin(from.sequence()).orElse(""),
        from.time(),
        from.due(),
        Math.min(from.gap(), usage.lastGap()));
  }

  private static FollowerPosition behind(FollowerPosition one, FollowerPosition begin) {
    return new FollowerPosition(
        Math.max(one.sequence(), begin.sequence()),
        one.origin(),
        later(one.time(), begin.time()),
        later(one.due(), begin.due()),
        Math.max(one.gap(), begin.gap()));
  }

  /**
   * The same if its change is still there. Where a backup was put back, the last position whose
   * change is: what came behind it is told, though some was told of changes that are lost.
   */
  private FollowerPosition present(FollowerPosition last) {
    if (isThere(last)) {
      return last;
    }
    long sequence =
        store.positions().stream()
            .filter(this::isThere)
            .mapToLong(FollowerPosition::sequence)
            .findFirst()
            .orElseGet(log::lastSequence);
    return last.at(sequence, log.origin(sequence));
  }

  private boolean isThere(FollowerPosition position) {
    return log.origin(position.sequence()).orElse("").equals(position.origin());
  }
}
