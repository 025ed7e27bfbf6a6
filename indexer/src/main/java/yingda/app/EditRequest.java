package yingda.app;

import yingda.document.Edit;

/**
 * What every edit of one document says.
 *
 * @param note why it is made
 * @param expected the revision the caller has seen, {@link Edit#ABSENT} or {@link Edit#ANY}
 * @param untilFound whether to come back only when the change can be found
 * @param golden whether golden questions are asked first, which takes up to a second
 */
public record EditRequest(
    String documentId, String note, int expected, boolean untilFound, boolean golden) {}
