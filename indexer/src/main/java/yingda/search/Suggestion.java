package yingda.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;

/**
 * A question that completes what is being typed.
 *
 * @param product null if it is about none
 * @param question the entry's question, even if another wording of it matched
 * @param matched the wording that matched
 * @param highlights in {@code matched}, where it was typed or sounds so
 */
public record Suggestion(
    String documentId,
    String anchor,
    Kind kind,
    @Nullable String product,
    Audience audience,
    String question,
    String matched,
    List<Highlight> highlights) {}
