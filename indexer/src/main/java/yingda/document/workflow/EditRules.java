package yingda.document.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.ChangeKind;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Microseconds;
import yingda.document.Period;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Term;

/**
 * What an edit does to a document that stands at a head.
 *
 * @param fingerprint of the content the edit brings; any if it brings none
 * @param now the time of the change it would make
 */
public record EditRules(Edit edit, DocumentHead head, String fingerprint, Instant now) {
  /**
   * @return null if the edit changes nothing
   * @throws RejectedException STALE, NOT_FOUND or WRONG_STATE
   */
  public @Nullable Transition step() {
    if (edit.document() == null && head.revision() == 0) {
      throw Refusal.of(Reason.NOT_FOUND, "no-document-to-change")
          .with("action", Term.of(edit.action().word()))
          .at(edit.documentId());
    }
    checkExpectation();
    return switch (edit.action()) {
      case PUBLISH -> edit.document() == null ? approve() : put();
      case DRAFT -> draft();
      case SUBMIT -> submit();
      case RETURN -> giveBack();
      case DISCARD -> discard();
      case RETIRE -> retire();
      case RESTORE -> restore();
      case VERIFY -> verify();
    };
  }

  private void checkExpectation() {
    int expected = edit.expectedRevision();
    if (expected == Edit.ABSENT && head.state() != Lifecycle.RETIRED) {
      throw Refusal.of(Reason.STALE, "already-there")
          .with("newest", head.revision())
          .at(edit.documentId());
    }
    if (expected > 0 && expected != head.revision()) {
      Refusal stale =
          head.revision() == 0
              ? Refusal.of(Reason.STALE, "stale-without-document")
              : Refusal.of(Reason.STALE, "stale-revision").with("newest", head.revision());
      throw stale.with("expected", expected).at(edit.documentId());
    }
  }

  private @Nullable Transition put() {
    boolean known =
        edit.expectedRevision() < Edit.ABSENT
            ? head.timeline().periods().stream().anyMatch(this::hasThisContent)
            : !isLater() && isPublishedNow() && head.fingerprint().equals(fingerprint);
    return known ? null : publish(0);
  }

  private boolean hasThisContent(Period period) {
    return fingerprint.equals(head.fingerprints().get(period.revision()));
  }

  private @Nullable Transition approve() {
    if (head.state() == Lifecycle.RETIRED) {
      throw wrongState("retired");
    }
    if (isPublishedNow()) {
      if (isLater()) {
        throw wrongState("already-published");
      }
      return null;
    }
    return publish(head.revision());
  }

  private Transition publish(int source) {
    Instant at = edit.at();
    if (at != null && isLater()) {
      return new Transition(
          ChangeKind.SCHEDULED, Lifecycle.SCHEDULED, source, Microseconds.rounded(at));
    }
    ChangeKind kind = head.wasRetired() ? ChangeKind.RESTORED : ChangeKind.ADDED;
    boolean lasting = head.timeline().last().isPresent();
    return new Transition(lasting ? ChangeKind.CHANGED : kind, Lifecycle.PUBLISHED, source, now);
  }

  private @Nullable Transition draft() {
    boolean kept = head.state() == Lifecycle.DRAFT || isPublishedNow();
    return kept && head.fingerprint().equals(fingerprint)
        ? null
        : new Transition(ChangeKind.DRAFTED, Lifecycle.DRAFT, 0, null);
  }

  /** Submitted again, it may want to be published at another time. */
  private @Nullable Transition submit() {
    if (head.state() == Lifecycle.IN_REVIEW && edit.at() == null) {
      return null;
    }
    if (head.state() != Lifecycle.DRAFT && head.state() != Lifecycle.IN_REVIEW) {
      throw wrongState("nothing-to-submit");
    }
    return new Transition(ChangeKind.SUBMITTED, Lifecycle.IN_REVIEW, head.revision(), null);
  }

  /** A draft on top of what is scheduled is kept: it is the newest work on the document. */
  private Transition giveBack() {
    List<Period> planned = head.timeline().after(now);
    int source = head.revision();
    if (head.state() != Lifecycle.IN_REVIEW) {
      if (planned.isEmpty()) {
        throw wrongState("nothing-to-return");
      }
      source = head.state() == Lifecycle.DRAFT ? source : planned.getLast().revision();
    }
    return new Transition(ChangeKind.RETURNED, Lifecycle.DRAFT, source, null);
  }

  /** No retirement, as readers lose nothing: it is no news, and a report counts none. */
  private Transition discard() {
    if (head.wasRetired()
        || head.timeline().last().isPresent()
        || head.state() == Lifecycle.RETIRED) {
      throw wrongState("not-new");
    }
    return new Transition(ChangeKind.RETURNED, Lifecycle.RETIRED, head.revision(), null);
  }

  /** Keeps what readers last saw, not a draft on top of it, so that restoring brings it back. */
  private @Nullable Transition retire() {
    if (head.state() == Lifecycle.RETIRED) {
      return null;
    }
    List<Period> periods = head.timeline().periods();
    int source = periods.isEmpty() ? head.revision() : periods.getFirst().revision();
    return new Transition(ChangeKind.RETIRED, Lifecycle.RETIRED, source, null);
  }

  private Transition restore() {
    if (head.state() != Lifecycle.RETIRED) {
      throw wrongState("not-retired");
    }
    return new Transition(ChangeKind.RESTORED, Lifecycle.PUBLISHED, head.revision(), now);
  }

  private Transition verify() {
    if (!isPublishedNow()) {
      throw wrongState("unpublished-revision");
    }
    return new Transition(ChangeKind.VERIFIED, Lifecycle.PUBLISHED, head.revision(), now);
  }

  /**
   * The revision whose author keeps what this step makes of it, 0 if the edit has an author of its
   * own: who brings other content, or decides about what is published.
   */
  public int kept(Transition step) {
    if (edit.document() != null) {
      return isWork() && head.fingerprint().equals(fingerprint) ? head.revision() : 0;
    }
    return switch (edit.action()) {
      case PUBLISH, SUBMIT, RETURN, DISCARD -> step.source();
      case DRAFT, RETIRE, RESTORE, VERIFY -> 0;
    };
  }

  /** Beside the author who is kept. */
  public Approval approval() {
    Instant proposed = edit.action() == Action.SUBMIT && isLater() ? edit.at() : null;
    return new Approval(
        edit.signature().author(),
        edit.signature().note(),
        proposed == null ? null : Microseconds.rounded(proposed));
  }

  /** Whether the newest revision waits to be published. */
  private boolean isWork() {
    return head.state() != Lifecycle.RETIRED && !isPublishedNow();
  }

  private boolean isLater() {
    Instant at = edit.at();
    return at != null && Microseconds.rounded(at).isAfter(now);
  }

  private boolean isPublishedNow() {
    return head.period().filter(period -> period.includes(now)).isPresent();
  }

  private RejectedException wrongState(String code) {
    return Refusal.of(Reason.WRONG_STATE, code).at(edit.documentId());
  }
}
