package yingda.search;

import java.util.List;

/**
 * What to reply to a customer's question.
 *
 * @param queryId names this question in later feedback
 * @param replies best first
 * @param clarify the near questions to ask back with; only for {@link Decision#CLARIFY}
 * @param sequence everything up to this change was seen
 */
public record Replies(
    String queryId, Decision decision, List<Reply> replies, List<Hit> clarify, long sequence) {}
