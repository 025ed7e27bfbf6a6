package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An immutable numbered state of a document.
 *
 * @param number from 1, one more with each
 * @param state as the change left it; see {@link #stateAt}
 * @param kind of the change that made it
 * @param sequence of that change
 * @param time when it was accepted
 * @param signature who wrote it and why, or decided about it alone
 * @param starts from when on it was meant to be published, null if it was not
 * @param approval who took it a step further, null if its author did it all
 */
public record Revision(
    Document document,
    int number,
    Lifecycle state,
    ChangeKind kind,
    long sequence,
    Instant time,
    Signature signature,
    @Nullable Instant starts,
    @Nullable Approval approval) {

  /** From when on it is in force, null if it is not to be: its content may begin to hold later. */
  public @Nullable Instant from() {
    Instant effective = document.validity().effective();
    return starts == null || effective == null || effective.isBefore(starts) ? starts : effective;
  }

  /**
   * The state of the document at an instant, as long as this is its newest revision: what was
   * scheduled becomes published when its time has come, and outdated when it has expired.
   */
  public Lifecycle stateAt(Instant instant) {
    if (starts == null || starts.isAfter(instant)) {
      return state;
    }
    Instant expires = document.validity().expires();
    return expires == null || instant.isBefore(expires) ? Lifecycle.PUBLISHED : Lifecycle.OUTDATED;
  }
}
