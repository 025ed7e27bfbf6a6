package yingda.document;

import java.time.Instant;

/**
 * One accepted edit in the log.
 *
 * @param sequence from 1, in commit order, without gaps
 * @param time when it was accepted
 * @param revision the number of the revision it made
 */
public record Change(
    long sequence,
    Instant time,
    String documentId,
    int revision,
    ChangeKind kind,
    Signature signature) {}
