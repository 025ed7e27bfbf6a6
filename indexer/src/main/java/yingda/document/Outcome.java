package yingda.document;

import org.jspecify.annotations.Nullable;

/**
 * What became of an edit.
 *
 * @param revision the document's newest revision now
 * @param sequence of the change that made that revision
 * @param change what happened, null if the edit would have changed nothing
 */
public record Outcome(
    String documentId, int revision, long sequence, @Nullable ChangeKind change) {}
