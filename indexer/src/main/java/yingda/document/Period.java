package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which one revision is the published one of its document. In force it is while its
 * validity allows that, too.
 *
 * @param sequence of the change that published it
 * @param starts the first instant
 * @param ends the first instant when it no longer is, null for never
 * @param scope of its content, for those who must know what it hides
 * @param effective the first instant when its content is valid, null for always before
 * @param expires the first instant when it no longer is, null for never
 */
public record Period(
    String documentId,
    int revision,
    long sequence,
    Instant starts,
    @Nullable Instant ends,
    Scope scope,
    @Nullable Instant effective,
    @Nullable Instant expires) {

  /** Whether the revision is the published one at this instant. */
  public boolean includes(Instant instant) {
    return !instant.isBefore(starts) && endsAfter(instant);
  }

  public boolean endsAfter(Instant instant) {
    return ends == null || instant.isBefore(ends);
  }

  /** Whether the revision is in force at this instant: published, effective and not expired. */
  public boolean isInForceAt(Instant instant) {
    return includes(instant)
        && (effective == null || !instant.isBefore(effective))
        && (expires == null || instant.isBefore(expires));
  }

  /** The first instant when it is in force; behind {@link #until} if it never is. */
  public Instant from() {
    return effective != null && effective.isAfter(starts) ? effective : starts;
  }

  /** The first instant when it is no longer in force, null for never. */
  public @Nullable Instant until() {
    if (ends == null || expires == null) {
      return ends == null ? expires : ends;
    }
    return expires.isBefore(ends) ? expires : ends;
  }

  /** The same, with another end. */
  Period ending(@Nullable Instant instant) {
    return new Period(documentId, revision, sequence, starts, instant, scope, effective, expires);
  }
}
