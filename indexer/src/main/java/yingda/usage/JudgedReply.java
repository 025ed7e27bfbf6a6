package yingda.usage;

/**
 * A reply that somebody judged.
 *
 * @param good whether nobody spoke against it
 */
public record JudgedReply(String queryId, boolean good) {}
