package yingda.document.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.Period;
import yingda.document.Timeline;

/**
 * An edit that the rules accepted, as the next change of its document.
 *
 * @param step what it does
 * @param content of the revision it makes
 * @param fingerprint of that content
 * @param sequence of the change
 * @param time of the change
 */
public record AppliedEdit(
    Transition step, Document content, String fingerprint, long sequence, Instant time) {

  /** The time line of the document behind this change. */
  public Timeline timeline(DocumentHead head) {
    Instant starts = step.starts();
    if (starts != null) {
      return withoutMoved(head).with(period(head.revision() + 1, starts));
    }
    return switch (step.kind()) {
      case RETIRED -> head.timeline().retiredAt(time);
      case RETURNED ->
          head.state() == Lifecycle.IN_REVIEW ? head.timeline() : head.timeline().cancelledAt(time);
      default -> head.timeline();
    };
  }

  private Period period(int revision, Instant starts) {
    return new Period(
        content.id(),
        revision,
        sequence,
        starts,
        null,
        content.scope(),
        content.validity().effective(),
        content.validity().expires());
  }

  /** To publish what is scheduled, as it is, at another time moves it. */
  private Timeline withoutMoved(DocumentHead head) {
    return head.period()
        .filter(period -> period.starts().isAfter(time) && head.fingerprint().equals(fingerprint))
        .map(head.timeline()::without)
        .orElse(head.timeline());
  }

  /**
   * Where the document stands behind this change.
   *
   * @param timeline what {@link #timeline} made of the head before
   */
  public DocumentHead head(DocumentHead before, Timeline timeline) {
    Map<Integer, String> known = new HashMap<>(before.fingerprints());
    known.put(before.revision() + 1, fingerprint);
    return new DocumentHead(
        before.revision() + 1,
        step.state(),
        sequence,
        fingerprint,
        before.wasRetired() || step.kind() == ChangeKind.RETIRED,
        timeline.unendedAt(time),
        known);
  }
}
