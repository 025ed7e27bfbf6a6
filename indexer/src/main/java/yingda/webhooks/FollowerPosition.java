package yingda.webhooks;

import java.time.Instant;
import java.util.Optional;

/**
 * Up to where events were told.
 *
 * @param sequence the last change
 * @param origin names that change and its log, see {@link yingda.document.ChangeLog#origin}; empty
 *     where there was none
 * @param time what came into force or expired by then
 * @param due what was due by then
 * @param gap the last gap
 */
public record FollowerPosition(long sequence, String origin, Instant time, Instant due, long gap) {
  /** The same in another log, which has the changes up to a sequence only. */
  FollowerPosition at(long other, Optional<String> name) {
    return new FollowerPosition(other, name.orElse(""), time, due, gap);
  }
}
