package yingda.document;

import java.time.Instant;

/**
 * An immutable numbered state of a document.
 *
 * @param number from 1, one more with each
 * @param sequence of the change that made it
 * @param time when it was accepted
 */
public record Revision(
    Document document,
    int number,
    Lifecycle state,
    long sequence,
    Instant time,
    Signature signature) {

  public boolean isPublished() {
    return state == Lifecycle.PUBLISHED;
  }
}
