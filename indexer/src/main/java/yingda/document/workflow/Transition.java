package yingda.document.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Lifecycle;

/**
 * What an edit does to its document.
 *
 * @param state of the revision it makes
 * @param source the revision whose content it has, 0 if the edit brings its own
 * @param starts from when on it is published, null if it is not
 */
public record Transition(ChangeKind kind, Lifecycle state, int source, @Nullable Instant starts) {}
