package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One accepted edit in the log.
 *
 * @param sequence from 1, in commit order, without gaps
 * @param time when it was accepted; never before that of the change before it
 * @param revision the number of the revision it made
 * @param signature who wrote what that revision says and why, or decided about it alone
 * @param starts from when on it publishes that revision: {@code time}, or later if it schedules it;
 *     null if it publishes nothing
 * @param approval who took it a step further, null if its author did it all
 */
public record Change(
    long sequence,
    Instant time,
    String documentId,
    int revision,
    ChangeKind kind,
    Signature signature,
    @Nullable Instant starts,
    @Nullable Approval approval) {}
