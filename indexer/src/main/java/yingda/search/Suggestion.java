package yingda.search;

import java.util.List;

/**
 * A question that completes what is being typed.
 *
 * @param question the entry's question, even if another wording of it matched
 * @param matched the wording that matched
 * @param highlights in {@code matched}
 */
public record Suggestion(
    String documentId,
    String anchor,
    String question,
    String matched,
    List<Highlight> highlights) {}
